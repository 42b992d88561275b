import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './sample-files';

/** `npm run samples`: writes both sample workbooks beside this file, the same bytes on every run. */
for (const { name, bytes } of sampleFiles(import.meta.dirname)) writeFileSync(join(import.meta.dirname, name), bytes);
