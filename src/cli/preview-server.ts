import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import { answerNotFound, isTaken, listen, LOOPBACK, running, type RunningServer } from './local-server';

const usualPort = 3000;

/** Folders by the path they are served under. */
function servedFolders(root: string): readonly (readonly [string, string])[] {
  const library = dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));
  return [
    ['/add-in', join(root, 'dist/add-in')],
    ['/office-js', library],
    ['/samples', join(root, 'assets/samples')],
    ['', join(root, 'dist/preview')],
  ];
}

/** Answers from the folders; what is in none of them is not found. Nothing is cached, so that a new build shows. */
function answerFrom(folders: readonly (readonly [string, string])[]): RequestListener {
  const answers = folders.map(([prefix, folder]) => ({ prefix, answer: sirv(folder, { dev: true }) }));
  return (request, response) => {
    const path = request.url ?? '/';
    const found = answers.find(({ prefix }) => prefix === '' || path.startsWith(`${prefix}/`));
    if (!found) {
      answerNotFound(response);
      return;
    }
    request.url = path.slice(found.prefix.length);
    found.answer(request, response, () => answerNotFound(response));
  };
}

/**
 * Serves the built preview on this machine alone, at port 3000 or, where that is taken, at a free one.
 *
 * @param root the project's folder, with `dist/` built
 */
export async function servePreview(root: string, port = usualPort): Promise<RunningServer> {
  const server = createServer(answerFrom(servedFolders(root)));
  try {
    await listen(server, port);
  } catch (error) {
    if (!isTaken(error)) throw error;
    await listen(server, 0);
  }
  return running(server, 'http', LOOPBACK);
}
