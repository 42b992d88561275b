import { startHost, type Host, type OpenedFile } from '../host';
import { setPatience } from '../workbook';
import type { RequestCount } from './json-report';

/** An opened workbook with the client library talking to it, as Excel would let it. */
export interface WorkbookJob {
  /** Runs a part of the job and counts its requests, clean-up included. */
  counted<T>(part: () => Promise<T>): Promise<{ readonly result: T; readonly requests: RequestCount }>;
  save(): Uint8Array;
}

/** The library releases its references in a request of its own, after the run has ended. */
function cleanUp(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}

/** Makes the host's Excel the global one, where the add-in's code expects it. */
export function startJob(file: OpenedFile): WorkbookJob {
  const host: Host = startHost(file);
  Object.assign(globalThis, host.library);
  // Nobody else has the file open: a run that was not ended has broken off.
  setPatience({ otherRun: 0 });
  return {
    counted: async (part) => {
      host.requests.reset();
      const result = await part();
      await cleanUp();
      const { count, bytes, responseBytes } = host.requests.current;
      return { result, requests: { count, bytes: bytes + responseBytes } };
    },
    save: () => host.save(),
  };
}
