/** The command line: finds the command, and turns what goes wrong into words and an exit code. */
import { RegistrationError } from '../../register-merchant.ts';
import { DataFolderInUse } from '../folder-lock.ts';
import { PackageMissing } from '../needed.ts';
import { auditCommand } from './audit.ts';
import { Failure, Misuse, type Terminal } from './command.ts';
import { eraseCommand } from './erase.ts';
import { help } from './help.ts';
import { importCommand } from './import.ts';
import { merchantCommand } from './merchant.ts';
import { policyCommand } from './policy.ts';
import { serveCommand } from './serve.ts';

const commands: Readonly<Record<string, (args: string[], terminal: Terminal) => Promise<number>>> = {
  serve: serveCommand,
  merchant: merchantCommand,
  import: importCommand,
  policy: policyCommand,
  audit: auditCommand,
  erase: eraseCommand,
};

const isArgumentError = (error: unknown): error is Error => error instanceof Error && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
const isConnectionError = (error: unknown): error is Error => error instanceof Error && /^(ECONN|ENOTFOUND|ETIMEDOUT|28P01|28000|3D000)/.test(String((error as { code?: unknown }).code));

/** Runs one command line, without the program's name, and answers with the exit code. */
export async function run([name = 'help', ...args]: string[], terminal: Terminal): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h' || args.includes('--help')) {
    terminal.say(help);
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new Misuse(`There is no command “${name}”.`);
    return await command(args, terminal);
  } catch (error) {
    if (error instanceof Misuse || isArgumentError(error)) {
      terminal.complain(`${error.message} See: redress help`);
      return 2;
    }
    if (error instanceof Failure || error instanceof DataFolderInUse || error instanceof PackageMissing || error instanceof RegistrationError) terminal.complain(error.message);
    else if (isConnectionError(error)) terminal.complain(`The database does not answer (${error.message}). Check --database-url, and that the server runs.`);
    else terminal.complain(error instanceof Error ? error.stack ?? error.message : String(error));
    return 1;
  }
}
