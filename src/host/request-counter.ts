import type { SeenRequest } from './protocol';

/** ProcessQuery requests since the last reset, the library's clean-up included, with the bytes of their bodies. */
export interface RequestCounts {
  readonly count: number;
  readonly bytes: number;
  readonly responseBytes: number;
}

const none: RequestCounts = { count: 0, bytes: 0, responseBytes: 0 };

/** Counts what passes the bridge. */
export class RequestCounter {
  private counts = none;

  get current(): RequestCounts {
    return this.counts;
  }

  count({ bytes, responseBytes }: SeenRequest): void {
    const { counts } = this;
    this.counts = {
      count: counts.count + 1,
      bytes: counts.bytes + bytes,
      responseBytes: counts.responseBytes + responseBytes,
    };
  }

  reset(): void {
    this.counts = none;
  }
}
