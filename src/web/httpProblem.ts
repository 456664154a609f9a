/** A request that is refused: what the caller is told, as `{code, message, correlationId}`. The message never quotes the request. */
export class HttpProblem extends Error {
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.name = 'HttpProblem';
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** Words for a status that a library decided; what it would say itself may quote the request or show a stack. */
export function problemForStatus(status: number): HttpProblem {
  switch (status) {
    case 401:
      return new HttpProblem(401, 'web.unauthorized', 'The token is missing or not valid for this bot.');
    case 404:
      return new HttpProblem(404, 'web.notFound', 'There is nothing at this address.');
    case 405:
      return new HttpProblem(405, 'web.methodNotAllowed', 'Activities are sent with POST.');
    default:
      if (status < 500) return new HttpProblem(status, 'web.badRequest', 'The request cannot be served.');
      return new HttpProblem(status, 'web.failed', 'Something went wrong here. The log knows more under the correlation id.');
  }
}
