/** The template asks for something the local AWS cannot do; `path` says where. */
export class TemplateError extends Error {
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(`${path}: ${message}`, options);
    this.name = 'TemplateError';
    this.path = path;
  }
}
