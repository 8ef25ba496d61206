/**
 * Arguments → command → report → exit code: 0 fine, 1 findings, 2 could not run, 70 our bug. The one place that catches bugs. With the other files of
 * this folder the only user of process and console.
 */
import { Command, CommanderError, Option } from "commander";
import { version } from "../version.ts";
import { exitCodes } from "./exit-codes.ts";
import { formats } from "./report.ts";

/** Runs the command line; gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.fine;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? exitCodes.fine : exitCodes.unable;
    process.stderr.write(`errata: this is a bug in errata ${version}, please report it\n${stackOf(fault)}\n`);
    return exitCodes.bug;
  }
}

function stackOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

function createProgram(done: (code: number) => void): Command {
  const program = new Command("errata")
    .description("Generate typed errors, docs, OpenAPI components and test vectors from one catalog.")
    .version(version)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        write(text.replace(/^error: /, "errata: "));
      },
    });
  const shared = (command: Command) =>
    command
      .addOption(new Option("--config <file>", "the config to use instead of the nearest errata.config.*"))
      .addOption(new Option("--format <format>", "how to print findings").choices(formats).default("pretty"));

  shared(program.command("generate"))
    .description("write all outputs, or only what changed of them")
    .argument("[catalogs...]", "catalog files, for use without a config (needs --target and --out)")
    .option("--target <ids>", "only these targets, separated by commas")
    .option("--out <folder>", "output folder, for use without a config")
    .addOption(new Option("--check", "write nothing; fail when the outputs are not up to date").conflicts("dryRun"))
    .option("--dry-run", "write nothing; list what would change")
    .option("--diff", "print what changes as a unified diff")
    .action(async (catalogs: string[], options: Record<string, unknown>) => {
      const { runGenerate } = await import("./generate.ts");
      done(await runGenerate(catalogs, options));
    });
  shared(program.command("lint"))
    .description("report what is wrong or doubtful in the catalogs; generate nothing")
    .action(async (options: Record<string, unknown>) => {
      const { runLint } = await import("./lint.ts");
      done(await runLint(options));
    });
  return program;
}
