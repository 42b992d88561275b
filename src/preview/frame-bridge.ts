import { hostOf } from './shared-host';

/** Runs in the pane's frame before Microsoft's client library, which looks for the channel under this name. */
Object.assign(window, { _richApiNativeBridge: hostOf(window.parent).host.bridge });
