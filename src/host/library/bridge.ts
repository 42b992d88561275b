/**
 * The native channel that the client library looks for under the global name `_richApiNativeBridge`. The library
 * sends text through `sendMessageToHost` and sets `onMessageFromHost` to be answered; both carry JSON.
 */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}
