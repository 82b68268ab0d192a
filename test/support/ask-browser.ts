/** What a test asks of the browser around its page (browser-commands.mjs), as far as this engine has a way to it. */
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

/** Sets media features, and `print` in place of a screen; without any, as the machine has them. False where that cannot be done, or the engine does not know them. */
export async function media(features: Readonly<Record<string, string>> = {}, type = ''): Promise<boolean> {
  const { able } = await executeServerCommand<{ able: boolean }, object>('redress:media', { features, type });
  const known = (): boolean => (!type || matchMedia(type).matches) && Object.entries(features).every(([name, value]) => matchMedia(`(${name}: ${value})`).matches);
  // a setting reaches a page in its own time
  for (let tries = 0; able && !known() && tries < 100; tries++) await new Promise((resolve) => { setTimeout(resolve, 20); });
  return able && known();
}

/** The accessibility tree of the gallery's stage, as the browser hands it to a screen reader; nothing where it cannot be had. */
export const accessTree = async (): Promise<TreeNode | undefined> => (await executeServerCommand<{ tree?: TreeNode }, object>('redress:tree', {})).tree;

export function* nodes(tree: TreeNode): Generator<TreeNode> {
  yield tree;
  for (const child of tree.children ?? []) yield* nodes(child);
}
