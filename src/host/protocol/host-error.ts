/** Excel's error codes that the host raises, with the HTTP status and the English text that go with them. */
const errorKinds = {
  AccessDenied: [403, 'You cannot perform the requested operation.'],
  ApiNotFound: [
    404,
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  ],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidObjectPath: [400, 'The object path is not working as expected.'],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  ItemAlreadyExists: [409, 'A resource with the same name or identifier already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  RangeExceedsLimit: [400, 'The cell count in the range has exceeded the maximum supported number.'],
  RequestPayloadSizeLimitExceeded: [413, 'The request payload size has exceeded the limit.'],
  ResponsePayloadSizeLimitExceeded: [413, 'The response payload size has exceeded the limit.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof errorKinds;

/** An error that Excel would report to the client library, which turns it into an `OfficeExtension.Error`. */
export class HostError extends Error {
  override readonly name = 'HostError';
  /** Where it arose, such as `Range.values`; empty until the object concerned fills it in. */
  location = '';

  constructor(readonly code: ErrorCode) {
    super(errorKinds[code][1]);
  }

  get httpStatusCode(): number {
    return errorKinds[this.code][0];
  }
}
