import { html, type Html } from './html.ts';

/** The dialog that signs a visitor in or up; `client/sign-in.ts` brings it to life. */
export function renderSignInDialog(): Html {
  return html`<dialog id="sign-in-dialog" aria-labelledby="sign-in-title">
    <form id="sign-in-form" class="stack" novalidate>
      <h2 id="sign-in-title">Sign in</h2>
      <p id="sign-in-problem" class="notice notice-bad" role="alert" hidden></p>
      <p id="sign-in-note" class="notice notice-good" role="status" hidden></p>
      <label class="field">
        <span>E-mail</span>
        <input id="sign-in-email" name="email" type="email" autocomplete="email" required />
      </label>
      <label class="field" id="sign-in-password-field">
        <span>Password</span>
        <input id="sign-in-password" name="password" type="password" autocomplete="current-password" required />
      </label>
      <div class="row">
        <button type="submit" id="sign-in-submit" class="button button-main">Sign in</button>
        <button type="button" id="sign-in-close" class="button">Cancel</button>
      </div>
      <div class="row">
        <button type="button" id="sign-in-switch" class="button-link">New here? Create an account</button>
        <button type="button" id="sign-in-forgot" class="button-link">Forgot your password?</button>
      </div>
    </form>
  </dialog>`;
}
