import * as fc from 'fast-check';
import { html as tag, Html } from '../../../shared/pages/html.ts';

// Under another name than `html`, so that the formatter leaves the markup as it is.
describe('html', () => {
  it('escapes text so that it cannot become markup', () => {
    const attack = '<script>alert(1)</script>';
    expect(String(tag`<p>${attack}</p>`)).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  });

  it('escapes attribute values so that they cannot end their attribute', () => {
    expect(String(tag`<a title="${'" onclick="x'}">`)).toBe('<a title="&quot; onclick=&quot;x">');
    expect(String(tag`<a title='${"' onclick='x"}'>`)).toBe("<a title='&#39; onclick=&#39;x'>");
  });

  it('escapes an ampersand once', () => {
    expect(String(tag`<p>${'&lt;'}</p>`)).toBe('<p>&amp;lt;</p>');
  });

  it('refuses an attribute value without quotes', () => {
    expect(() => tag`<a href=${'x'}></a>`).toThrow(TypeError);
  });

  it('keeps markup that went through it, and joins lists', () => {
    const items = ['a', '<b>'].map((text) => tag`<li>${text}</li>`);
    expect(String(tag`<ul>${items}</ul>`)).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  });

  it('renders nothing for null, undefined and false, but zero as zero', () => {
    expect(String(tag`[${null}${undefined}${false}${0}]`)).toBe('[0]');
  });

  it('takes no object that only looks like markup', () => {
    // @ts-expect-error a plain object with toString is not Html
    expect(() => tag`${{ toString: () => '<script>' }}`).toThrow(TypeError);
    expect(tag`x`).toBeInstanceOf(Html);
  });

  it('lets no text through that holds a character with a meaning in markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(String(tag`${text}`)).not.toMatch(/[<>"'`]/);
      }),
    );
  });
});
