// What the benches use of parsers that come without types.
declare module 'clarinet' {
  export interface Parser {
    onvalue: (value: unknown) => void;
    onkey: (key: string) => void;
    onopenobject: (key: string | undefined) => void;
    oncloseobject: () => void;
    onopenarray: () => void;
    onclosearray: () => void;
    write(text: string): Parser;
    close(): Parser;
  }
  export function parser(): Parser;
  const clarinet: { parser: typeof parser };
  // eslint-disable-next-line no-restricted-syntax -- that is how the parser is exported
  export default clarinet;
}

declare module 'jsonparse' {
  // eslint-disable-next-line no-restricted-syntax -- that is how the parser is exported
  export default class Parser {
    stack: readonly unknown[];
    value: unknown;
    onValue: (value: unknown) => void;
    write(chunk: Uint8Array): void;
  }
}
