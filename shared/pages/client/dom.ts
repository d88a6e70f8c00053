type Child = Node | string | undefined | false;

interface Attributes {
  readonly [name: string]: string | number | true | undefined;
}

/** Makes an element; data only ever becomes text or attribute values, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...present(children));
  return made;
}

function present(children: readonly Child[]): readonly (Node | string)[] {
  return children.filter((child) => child !== undefined && child !== false);
}

/** A button that runs an action and cannot be pressed twice meanwhile. */
export function actionButton(label: string, action: () => Promise<void> | void, look = 'button'): HTMLButtonElement {
  const button = element('button', { type: 'button', class: look }, label);
  onPress(button, action);
  return button;
}

/** Runs an action when the button is pressed; the button is off until it is done. */
export function onPress(button: HTMLButtonElement, action: () => Promise<void> | void): void {
  button.addEventListener('click', () => void whileBusy(button, action));
}

/** Turns a button off while an action runs. */
export async function whileBusy(button: HTMLButtonElement, action: () => Promise<void> | void): Promise<void> {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    await action();
  } finally {
    button.removeAttribute('aria-busy');
  }
}

interface Toggle {
  readonly label: string;
  /** Follows the label for those who hear a button without its surroundings. */
  readonly about: string;
  readonly place: HTMLElement;
  readonly onOpen: () => Promise<void> | void;
}

/** A button that shows and hides a place; `onOpen` runs each time it is shown. */
export function toggleButton({ label, about, place, onOpen }: Toggle): HTMLButtonElement {
  const toggle = () => {
    place.hidden = !place.hidden;
    button.setAttribute('aria-expanded', String(!place.hidden));
    return place.hidden ? undefined : onOpen();
  };
  const button = actionButton(label, toggle, 'button-link');
  button.setAttribute('aria-label', `${label} ${about}`);
  button.setAttribute('aria-expanded', String(!place.hidden));
  return button;
}

/** The one element with this id and of this kind; a page without it is a defect. */
export function byId<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}`);
  return found;
}

/** The first element inside `root` that fits, or undefined. */
export function inside<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind | undefined {
  const found = root.querySelector(selector);
  return found instanceof kind ? found : undefined;
}

/** Every element inside `root` that fits and is of this kind. */
export function allInside<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => Kind,
): readonly Kind[] {
  return [...root.querySelectorAll(selector)].flatMap((found) => (found instanceof kind ? [found] : []));
}

/** Puts a message into its place and shows it; undefined hides it. */
export function say(place: HTMLElement, message: string | undefined): void {
  place.textContent = message ?? '';
  place.hidden = message === undefined;
}

/** A term with what it stands for, to be put into a `dl`. */
export function pair(term: string, text: string): HTMLElement {
  return element('div', {}, element('dt', {}, term), element('dd', {}, text));
}

/** A link to the outside; an address that is not http(s) stays plain text. */
export function outsideLink(address: string, label: string): HTMLElement {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return element('span', {}, label);
  return element('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, label);
}
