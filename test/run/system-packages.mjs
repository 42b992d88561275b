import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

const PROBE_LIMIT_MS = 30_000;
const INSTALL_LIMIT_MS = 10 * 60_000;

/**
 * What the tests need beside Node: the Debian package, a command that succeeds where it is there in another way, and
 * the files whose tests cannot be trusted without it.
 */
const NEEDED = [
  {
    name: 'libreoffice-calc',
    probe: ['soffice', '--version'],
    users: ['test/libreoffice/libre-office.ts'],
  },
  {
    name: 'python3-uno',
    probe: ['/usr/bin/python3', '-c', 'import uno'],
    users: ['test/libreoffice/libre-office.ts'],
  },
  {
    name: 'poppler-utils',
    probe: ['pdftoppm', '-v'],
    users: ['test/render/render-sheets.ts', 'test/libreoffice/libre-office.test.ts'],
  },
  {
    name: 'fonts-noto-cjk',
    probe: ['sh', '-c', 'fc-list :lang=zh-cn | grep -q .'],
    users: ['test/render/render-sheets.ts'],
  },
  {
    name: 'chromium',
    probe: ['sh', '-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'],
    users: [],
  },
];

/**
 * Installs what is missing, or says how to.
 *
 * @param {(text: string) => void} say
 * @returns {Promise<string[]>} the files whose tests cannot be trusted, since something they need is still missing
 */
export async function installSystemPackages(say) {
  const missing = await missingPackages();
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name).join(' ');
  say(`Missing: ${names}`);
  const install = `apt-get update && apt-get install -y --no-install-recommends ${names}`;
  if (!existsSync('/usr/bin/apt-get')) {
    say('This is not Debian: install LibreOffice Calc with its Python bridge, poppler, Noto CJK fonts and Chromium.');
  } else if (!(await installed(install, say))) {
    say(`Install them with:\n  sudo sh -c '${install}'`);
  }
  return [...new Set((await missingPackages()).flatMap(({ users }) => users))];
}

async function missingPackages() {
  const present = await Promise.all(NEEDED.map(isPresent));
  return NEEDED.filter((_, index) => !present[index]);
}

async function isPresent({ name, probe: [program, ...options] }) {
  const query = ['-W', '-f=${db:Status-Status}', name];
  const debian = await runCommand('dpkg-query', query, { limitMs: PROBE_LIMIT_MS });
  if (debian.ok && debian.output === 'installed') return true;
  return (await runCommand(program, options, { limitMs: PROBE_LIMIT_MS })).ok;
}

async function installed(install, say) {
  const shell = ['env', 'DEBIAN_FRONTEND=noninteractive', 'sh', '-c', install];
  const asRoot = process.getuid?.() === 0;
  const asSudoer = !asRoot && (await runCommand('sudo', ['-n', 'true'], { limitMs: PROBE_LIMIT_MS })).ok;
  if (!asRoot && !asSudoer) return false;
  say(`Installing: ${install}`);
  const [program, ...options] = asRoot ? shell : ['sudo', '-n', ...shell];
  const { ok, output } = await runCommand(program, options, { limitMs: INSTALL_LIMIT_MS });
  if (!ok) say(output);
  return ok;
}
