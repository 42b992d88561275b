import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';

/** For `https://localhost`, by an authority that this machine trusts. */
export interface DeveloperCertificate {
  readonly cert: string;
  readonly key: string;
}

type Found =
  { readonly ok: true; readonly certificate: DeveloperCertificate } | { readonly ok: false; readonly reason: string };

/**
 * The certificate that `office-addin-dev-certs install` leaves in a folder, or why it cannot be used.
 *
 * @param now in milliseconds, since such a certificate is good for 30 days
 */
export async function findCertificate(folder: string, now: number): Promise<Found> {
  const read = (name: string): Promise<string | undefined> =>
    readFile(join(folder, name), 'utf8').catch(() => undefined);
  const [cert, key] = await Promise.all([read('localhost.crt'), read('localhost.key')]);
  if (cert === undefined || key === undefined) return { ok: false, reason: `no certificate in ${folder}` };
  const certificate = { cert, key };
  if (!isSound(certificate)) return { ok: false, reason: `the certificate in ${folder} cannot be read` };
  const { validTo } = new X509Certificate(cert);
  if (Date.parse(validTo) <= now) return { ok: false, reason: `the certificate in ${folder} ran out on ${validTo}` };
  return { ok: true, certificate };
}

/** Whether both files are what their names say, and belong together. */
function isSound(certificate: DeveloperCertificate): boolean {
  try {
    createSecureContext(certificate);
    return true;
  } catch {
    return false;
  }
}
