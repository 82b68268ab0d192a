/** What a test asks of the browser around its page (browser-commands.mjs). `undefined` where this engine has no way to it. */
import { executeServerCommand } from '@web/test-runner-commands';

export interface TreeNode {
  readonly role: string;
  readonly name?: string;
  readonly description?: string;
  readonly value?: string | number;
  readonly level?: number;
  readonly invalid?: string;
  readonly checked?: boolean | 'mixed';
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly focused?: boolean;
  readonly children?: readonly TreeNode[];
}

/** Sets media features; without any, as the machine has them. */
export const media = (features: Readonly<Record<string, string>> = {}): Promise<{ done: true } | undefined> => executeServerCommand('redress:media', features);

/** The accessibility tree of the gallery's stage, as the browser hands it to a screen reader. */
export const accessTree = (): Promise<TreeNode | undefined> => executeServerCommand('redress:tree', {});

export function* nodes(tree: TreeNode): Generator<TreeNode> {
  yield tree;
  for (const child of tree.children ?? []) yield* nodes(child);
}
