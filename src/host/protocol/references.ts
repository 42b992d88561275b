import { HostError } from './host-error';
import type { HostObject } from './host-object';

/** The objects that clients asked to keep beyond a batch, each under the id that they know it by. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private last = 0;

  get count(): number {
    return this.kept.size;
  }

  keep(object: HostObject): string {
    this.last += 1;
    const id = `R${this.last}`;
    this.kept.set(id, object);
    return id;
  }

  /** @throws HostError InvalidReference where nothing is kept under the id. */
  find(id: string): HostObject {
    const object = this.kept.get(id);
    if (object === undefined) throw new HostError('InvalidReference');
    return object;
  }

  release(id: string): void {
    this.kept.delete(id);
  }
}
