/** Markup that is safe to send. Only the template makes it, so that plain text cannot pose as markup. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** Joins a template; every text in it is escaped, arrays are joined, `null` and `false` are nothing. */
  static join(parts: readonly string[], values: readonly HtmlValue[]): Html {
    const markup = parts.map((part, index) => part + render(values[index] ?? null)).join('');
    return new Html(markup);
  }

  toString(): string {
    return this.#markup;
  }
}

type HtmlValue = Html | string | number | null | false | readonly Html[];

function render(value: HtmlValue): string {
  if (value === null || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return value.map((each) => each.toString()).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** `html`<p>${text}</p>``: a template whose values are escaped. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return Html.join(parts, values);
}
