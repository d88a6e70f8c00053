import { byId, onPress, say, whileBusy } from './dom.ts';
import { AuthError, type Session } from './session.ts';

type Mode = 'sign-in' | 'sign-up' | 'forgot' | 'new-password';

const words = {
  'sign-in': {
    title: 'Sign in',
    submit: 'Sign in',
    other: 'New here? Create an account',
    password: 'current-password',
  },
  'sign-up': {
    title: 'Create an account',
    submit: 'Create account',
    other: 'Have an account? Sign in',
    password: 'new-password',
  },
  forgot: { title: 'New password', submit: 'Send the link', other: 'Back to sign in', password: 'off' },
  'new-password': { title: 'Choose a new password', submit: 'Save the password', other: '', password: 'new-password' },
} as const satisfies Record<Mode, { title: string; submit: string; other: string; password: string }>;

/** The account area of the frame and the dialog behind it. */
export interface Account {
  /** Shows the dialog; resolves to whether somebody signed in. */
  askToSignIn(): Promise<boolean>;
  /** Calls back now and whenever somebody signs in or out, here or in another tab. */
  onChange(listener: (email: string | undefined) => void): void;
}

/** Wires the account area and the sign-in dialog. */
export function startAccount(session: Session): Account {
  const listeners: ((email: string | undefined) => void)[] = [];
  let known: string | undefined;
  const announce = () => {
    known = session.email();
    showAccount(known);
    for (const listener of listeners) listener(known);
  };
  const dialog = signInDialog(session, announce);
  onPress(byId('sign-in', HTMLButtonElement), async () => void (await dialog.ask('sign-in')));
  onPress(byId('sign-out', HTMLButtonElement), async () => {
    await session.signOut();
    announce();
  });
  window.addEventListener('storage', () => {
    if (session.email() !== known) announce();
  });
  announce();
  void adoptMailLink(session, dialog, announce);
  return {
    askToSignIn: async () => {
      // The session may have ended without anybody pressing "Sign out".
      if (session.email() !== known) announce();
      return dialog.ask('sign-in');
    },
    onChange(listener) {
      listeners.push(listener);
      listener(known);
    },
  };
}

function showAccount(email: string | undefined): void {
  say(byId('account-email', HTMLElement), email);
  byId('sign-in', HTMLButtonElement).hidden = email !== undefined;
  byId('sign-out', HTMLButtonElement).hidden = email === undefined;
}

async function adoptMailLink(session: Session, dialog: SignInDialog, announce: () => void): Promise<void> {
  const outcome = await session.adoptLink(location.hash);
  if (outcome === 'none') return;
  // The tokens must not stay in the address bar or the history.
  history.replaceState(null, '', location.pathname + location.search);
  announce();
  if (outcome === 'recovery') await dialog.ask('new-password');
  if (outcome === 'refused') await dialog.ask('sign-in', 'That link is used up or too old.');
}

interface SignInDialog {
  ask(mode: Mode, problem?: string): Promise<boolean>;
}

function signInDialog(session: Session, announce: () => void): SignInDialog {
  const dialog = byId('sign-in-dialog', HTMLDialogElement);
  const email = byId('sign-in-email', HTMLInputElement);
  const password = byId('sign-in-password', HTMLInputElement);
  const submit = byId('sign-in-submit', HTMLButtonElement);
  const problem = byId('sign-in-problem', HTMLElement);
  const note = byId('sign-in-note', HTMLElement);
  let mode: Mode = 'sign-in';
  let open: { readonly outcome: Promise<boolean>; readonly settle: (signedIn: boolean) => void } | undefined;

  function turnTo(next: Mode): void {
    mode = next;
    byId('sign-in-title', HTMLElement).textContent = words[mode].title;
    submit.textContent = words[mode].submit;
    const other = byId('sign-in-switch', HTMLButtonElement);
    other.textContent = words[mode].other;
    other.hidden = words[mode].other === '';
    password.setAttribute('autocomplete', words[mode].password);
    byId('sign-in-password-field', HTMLElement).hidden = mode === 'forgot';
    byId('sign-in-email', HTMLElement)
      .closest('label')
      ?.toggleAttribute('hidden', mode === 'new-password');
    byId('sign-in-forgot', HTMLButtonElement).hidden = mode !== 'sign-in';
    say(problem, undefined);
    say(note, undefined);
  }

  function finish(signedIn: boolean): void {
    password.value = '';
    const asked = open;
    open = undefined;
    if (dialog.open) dialog.close();
    asked?.settle(signedIn);
  }

  /** Says whether the dialog is done. */
  async function act(): Promise<boolean> {
    const credentials = { email: email.value.trim(), password: password.value };
    switch (mode) {
      case 'sign-in':
        await session.signIn(credentials);
        return true;
      case 'sign-up':
        if ((await session.signUp(credentials)) === 'signed-in') return true;
        turnTo('sign-in');
        say(note, 'Almost there: follow the link in the mail we sent you, then sign in.');
        return false;
      case 'forgot':
        await session.recover(credentials.email);
        turnTo('sign-in');
        say(note, 'If there is an account with this address, a mail with a link is on its way.');
        return false;
      case 'new-password':
        await session.setPassword(credentials.password);
        return true;
      default:
        return mode satisfies never;
    }
  }

  async function submitForm(): Promise<void> {
    say(problem, missing({ mode, email, password }));
    if (!problem.hidden) return;
    try {
      if (!(await act())) return;
    } catch (error) {
      say(problem, error instanceof AuthError ? error.message : 'The connection failed. Check it and try again.');
      return;
    }
    announce();
    finish(true);
  }

  byId('sign-in-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    void whileBusy(submit, submitForm);
  });
  onPress(byId('sign-in-switch', HTMLButtonElement), () => turnTo(mode === 'sign-in' ? 'sign-up' : 'sign-in'));
  onPress(byId('sign-in-forgot', HTMLButtonElement), () => turnTo('forgot'));
  onPress(byId('sign-in-close', HTMLButtonElement), () => finish(false));
  dialog.addEventListener('close', () => finish(false));

  return {
    ask(next, trouble) {
      // Several calls may need somebody at once: one dialog answers them all.
      if (open !== undefined) return open.outcome;
      turnTo(next);
      if (trouble !== undefined) say(problem, trouble);
      dialog.showModal();
      const { promise: outcome, resolve: settle } = Promise.withResolvers<boolean>();
      open = { outcome, settle };
      return outcome;
    },
  };
}

interface Fields {
  readonly mode: Mode;
  readonly email: HTMLInputElement;
  readonly password: HTMLInputElement;
}

function missing({ mode, email, password }: Fields): string | undefined {
  if (mode !== 'new-password' && !email.validity.valid) return 'Enter your e-mail address.';
  if (mode !== 'forgot' && password.value === '') return 'Enter your password.';
  return undefined;
}
