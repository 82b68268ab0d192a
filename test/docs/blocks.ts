/** The code blocks of the Markdown that ships: what the docs tell people to paste, by language, with the heading they stand under. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const pages: readonly string[] = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...readdirSync(`${root}docs`).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)];

export interface Block { readonly page: string; readonly under: string; readonly language: string; readonly code: string; readonly line: number }

export function blocksOf(page: string): Block[] {
  const found: Block[] = [];
  let under = '';
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of readFileSync(root + page, 'utf8').split('\n').entries()) {
    const fence = /^```(\w*)\s*$/.exec(line);
    if (fence && open) {
      found.push({ page, under, language: open.language, code: `${open.lines.join('\n')}\n`, line: open.line });
      open = undefined;
    } else if (fence) open = { language: fence[1]!, line: index + 1, lines: [] };
    else if (open) open.lines.push(line);
    else under = /^#+ (.+)$/.exec(line)?.[1] ?? under;
  }
  if (open) throw new Error(`${page}:${String(open.line)}: a block without an end`);
  return found;
}

export const blocks: readonly Block[] = pages.flatMap(blocksOf);
