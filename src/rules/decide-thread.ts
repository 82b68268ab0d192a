/** Messages and files: who may write, and that files named somewhere belong to whoever names them. */
import { mostFilesInCase } from '../contract/index.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandOf } from './command.ts';
import type { Actor } from './event.ts';
import { same } from './same.ts';
import type { Instant, Message } from './types.ts';
import { done, refuse, repeated } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export function sendMessage(file: CaseFile, command: CommandOf<'send_message'>, at: Instant): Verdict {
  const { body, by } = command;
  if (by !== 'buyer' && by !== 'merchant' && by !== 'mediator') return refuse('not_your_turn');
  const message: Message = { ...body, from: by, at };
  const known = file.messages.find((each) => each.id === body.id);
  if (known) return same({ ...known, at }, message) ? repeated : refuse('message_id_taken');
  return missingFile(file, body.files, by, '/files') ?? done({ type: 'message_sent', by, at, message });
}

/** Seen up to this message. Seen before, or one's own: nothing new. */
export function markRead(file: CaseFile, command: CommandOf<'mark_read'>, at: Instant): Verdict {
  const { message, by } = command;
  if (by !== 'buyer' && by !== 'merchant') return refuse('not_your_turn');
  const count = file.messages.findIndex((each) => each.id === message) + 1;
  if (count === 0) return refuse('message_unknown', { pointer: '/message' });
  return file.messages.slice(readBy(file, by), count).some((each) => each.from !== by) ? done({ type: 'thread_read', by, at, message }) : repeated;
}

/** How many messages of the thread a side has had on its screen. */
export const readBy = (file: CaseFile, by: Actor): number => file.readings.reduce((most, each) => (each.by === by ? Math.max(most, each.count) : most), 0);

export function addFile(file: CaseFile, command: CommandOf<'add_file'>, at: Instant): Verdict {
  const { by, file: added } = command;
  if (by !== added.by) return refuse('not_your_turn');
  const known = file.files.find((each) => each.id === added.id);
  if (known) return same({ ...known, at: added.at }, added) ? repeated : refuse('file_id_taken');
  if (file.files.filter((each) => each.by === by).length >= mostFilesInCase) return refuse('files_too_many');
  return done({ type: 'file_added', by, at, file: { ...added, at } });
}

/** A refusal for the first file that is not there or was not added by this side; nobody can pass off the other's file as their own. */
export function missingFile(file: CaseFile, ids: readonly string[], by: Actor, pointer: string): Verdict | undefined {
  const at = ids.findIndex((id) => !file.files.some((each) => each.id === id && each.by === by));
  return at < 0 ? undefined : refuse('file_unknown', { pointer: `${pointer}/${String(at)}` });
}
