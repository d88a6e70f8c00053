const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Markup that went through `html`; a plain string cannot pose as it (the private field makes the type nominal). */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }

  /** The template tag behind `html`. */
  static tag(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
    let markup = literals[0] ?? '';
    for (const [index, value] of values.entries()) {
      // Unquoted, a space in the value would start a new attribute, and escaping could not stop it.
      if (markup.endsWith('=')) throw new TypeError('An attribute value in a template needs quotes');
      markup += render(value) + (literals[index + 1] ?? '');
    }
    return new Html(markup);
  }
}

/** What a template takes: text is escaped, markup stays, lists are joined, nothing renders as nothing. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/** Builds markup from a template; every value is escaped for text and for quoted attributes. */
export const html = Html.tag;

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
  return value.map(render).join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => entities[character] ?? '');
}
