/** What is said of something that did not arrive during an earlier visit, or arrived since. `{what}` is one of `calls`; `{when}` says when it was sent. */

export interface LeftOverWords {
  readonly waits: string;
  /** The reason follows. */
  readonly refused: string;
  readonly arrived: string;
  readonly drop: string;
  readonly discard: string;
  readonly calls: Readonly<Record<'sendMessage' | 'requestReturn' | 'withdrawReturn' | 'rate' | 'fileClaim' | 'moveClaim' | 'withdrawContract', string>>;
}
