/** Sending letters: through an SMTP server, or, without one, as .eml files into a folder, which any mail program opens. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Letter } from './letter.ts';

export interface Envelope { readonly id: string; readonly from: { readonly name: string; readonly address: string }; readonly to: string; readonly replyTo?: string; readonly letter: Letter }
export interface Mailer {
  send(envelope: Envelope): Promise<void>;
  close(): void;
}

/** What nodemailer takes. The same message has the same Message-ID each time, so that a mail program can tell a repetition. */
const mailOf = ({ id, from, to, replyTo, letter }: Envelope) => ({
  // an address object, not text: what a shop calls itself is a name and never another recipient
  from, to: { name: '', address: to }, ...(replyTo === undefined ? {} : { replyTo }), subject: letter.subject, text: letter.text, html: letter.html,
  messageId: `<${id}@redress.invalid>`, headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.language },
  disableFileAccess: true, disableUrlAccess: true,
});

/** `smtp://user:password@host:587` or `smtps://…`. */
export function smtpMailer(url: string): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname, port: Number(port) || (secure ? 465 : 587), secure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000, disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    send: async (envelope) => { await transport.sendMail(mailOf(envelope)); },
    close: () => { transport.close(); },
  };
}

export function folderMailer(folder: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    send: async (envelope) => {
      const { message } = await transport.sendMail(mailOf(envelope));
      await mkdir(folder, { recursive: true });
      const path = join(folder, envelope.id);
      // whole or not at all, and the same name for the same message
      await writeFile(`${path}.part`, message as Buffer);
      await rename(`${path}.part`, `${path}.eml`);
    },
    close: () => {},
  };
}
