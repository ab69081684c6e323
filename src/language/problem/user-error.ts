/**
 * A mistake on the command line or a fault of the machine that the person at the terminal can mend. Its
 * message is one plain sentence, printed without a stack; the command ends with exit code 2.
 */
export class UserError extends Error {
  override readonly name: string = "UserError";
}
