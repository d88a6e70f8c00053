import { factDefinition, parseFactValue, wordText, type FactValue } from '../fact-text.ts';
import { actionButton, allInside, element, say } from './dom.ts';

interface FactEditor {
  readonly key: string;
  readonly label: string;
  readonly value?: FactValue | undefined;
  readonly onAnswer: (value: FactValue) => void;
}

/** What fits the kind of a fact: buttons for yes or no, a list of words, boxes to tick, or a field to type in. */
export function factEditor(editor: FactEditor): HTMLElement {
  const definition = factDefinition(editor.key);
  if (definition?.type === 'yes-no') return yesNoButtons(editor);
  if (definition?.type === 'words' && definition.values.length <= 30) return tickBoxes(editor, definition.values);
  if (definition?.type === 'word') return wordList(editor, definition.values);
  return textField(editor);
}

function yesNoButtons({ label, onAnswer }: FactEditor): HTMLElement {
  return element(
    'div',
    { class: 'row', role: 'group', 'aria-label': label },
    actionButton('Yes', () => onAnswer(true)),
    actionButton('No', () => onAnswer(false)),
  );
}

function wordList({ label, value, onAnswer }: FactEditor, words: readonly string[]): HTMLElement {
  const options = words.map((word) =>
    element('option', { value: word, selected: word === value || undefined }, wordText(word)),
  );
  const none = element('option', { value: '' }, 'Choose…');
  const select = element('select', { 'aria-label': label }, none, ...options);
  const use = actionButton('Use this', () => {
    if (select.value === '') select.focus();
    else onAnswer(select.value);
  });
  return element('div', { class: 'row' }, select, use);
}

function tickBoxes({ key, label, value, onAnswer }: FactEditor, words: readonly string[]): HTMLElement {
  const chosen = new Set<unknown>(Array.isArray(value) ? value : []);
  const boxes = words.map((word) => {
    const box = element('input', { type: 'checkbox', value: word, checked: chosen.has(word) || undefined });
    return element('label', {}, box, element('span', {}, wordText(word)));
  });
  const frame = element('div', { class: 'choices', role: 'group', 'aria-label': label }, ...boxes);
  const problem = element('p', { class: 'notice notice-bad', role: 'alert', hidden: true });
  const use = actionButton('Use these', () => {
    const ticked = allInside(frame, 'input', HTMLInputElement).filter((box) => box.checked);
    const words = parseFactValue(key, ticked.map((box) => box.value).join(','));
    if (words === undefined) say(problem, 'Tick at least one.');
    else onAnswer(words);
  });
  return element('div', { class: 'stack' }, frame, problem, element('div', { class: 'row' }, use));
}

function textField({ key, label, value, onAnswer }: FactEditor): HTMLElement {
  const definition = factDefinition(key);
  const type = definition?.type;
  const start = Array.isArray(value) ? value.join(type === 'range' ? '-' : ', ') : String(value ?? '');
  const field = element('input', { type: type === 'date' ? 'date' : 'text', value: start, 'aria-label': label });
  const suggestions = definition?.type === 'words' ? suggestionsFor(field, definition.values) : undefined;
  const problem = element('p', { class: 'notice notice-bad', role: 'alert', hidden: true });
  const use = actionButton('Use this', () => {
    const parsed = parseFactValue(key, field.value);
    if (parsed === undefined) say(problem, 'That does not fit this fact.');
    else onAnswer(parsed);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    use.click();
  });
  return element('div', { class: 'stack' }, element('div', { class: 'row' }, field, use), suggestions, problem);
}

let suggestionLists = 0;

function suggestionsFor(field: HTMLInputElement, words: readonly string[]): HTMLElement {
  suggestionLists += 1;
  const id = `suggestions-${suggestionLists}`;
  field.setAttribute('list', id);
  return element('datalist', { id }, ...words.map((word) => element('option', { value: word })));
}
