import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { deploymentHeaders } from './deployment-headers';
import { findCertificate } from './developer-certificate';
import { answerNotFound, isTaken, listen, running, type RunningServer } from './local-server';

/** Where the manifest in the repository says that the add-in is. */
const MANIFEST_PORT = 3000;
const HOST = 'localhost';
const CERTIFICATE_FOLDER = join(homedir(), '.office-addin-dev-certs');

type Served =
  | { readonly ok: true; readonly server: RunningServer }
  /** What is missing and how to get it, for a person. */
  | { readonly ok: false; readonly remedy: string };

interface Settings {
  readonly port?: number;
  /** With `localhost.crt` and `localhost.key`. */
  readonly certificateFolder?: string;
  readonly now?: number;
}

/**
 * Serves the built add-in to an Excel on this machine, over https at the address that the manifest names, with the
 * headers of a deployment.
 *
 * @param root the project's folder
 */
export async function serveAddIn(root: string, settings: Settings = {}): Promise<Served> {
  const { port = MANIFEST_PORT, certificateFolder = CERTIFICATE_FOLDER, now = Date.now() } = settings;
  const folder = join(root, 'dist/add-in');
  if (!existsSync(join(folder, 'taskpane.html'))) return unserved(`no add-in in ${folder}`, 'Run `npm run build`.');
  const found = await findCertificate(certificateFolder, now);
  if (!found.ok) return unserved(found.reason, 'Run `npx office-addin-dev-certs install`.');
  const server = createServer(found.certificate, answerFrom(folder));
  try {
    await listen(server, port);
  } catch (error) {
    if (!isTaken(error)) throw error;
    return unserved(`port ${port} is taken`, 'End the program that uses it: the manifest names this port.');
  }
  return { ok: true, server: running(server, 'https', HOST) };
}

function unserved(reason: string, remedy: string): Served {
  return { ok: false, remedy: `Not served: ${reason}. ${remedy}` };
}

/** Answers from the folder as it is at the request, so that a new build shows without a new start. */
function answerFrom(folder: string): RequestListener {
  return (request, response) => {
    const answer = sirv(folder, {
      extensions: [],
      etag: true,
      setHeaders: (_response, path) => {
        for (const [name, value] of Object.entries(deploymentHeaders(path))) response.setHeader(name, value);
      },
    });
    answer(request, response, () => answerNotFound(response));
  };
}
