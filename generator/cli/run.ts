/**
 * Arguments → command → report → exit code: 0 fine, 1 findings, 2 could not run, 70 our bug. The one place that catches bugs. With the other files of
 * this folder the only user of process and console.
 */
import { Command, CommanderError, Option } from "commander";
import { codeOf, reasonOf } from "../diagnostics/disk-fault.ts";
import { version } from "../version.ts";
import { exitCodes } from "./exit-codes.ts";
import { printedStages } from "./printed-stages.ts";
import { formats, isFormat, printReport, type Format } from "./report.ts";

/** Runs the command line; gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.fine;
  watchOutput();
  const isRead = formatIn(args) === "pretty";
  const program = createProgram(isRead, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? exitCodes.fine : await refuse(fault, args);
    // A file that nobody looked at before it was used, such as a template of the user's: the system says which and why.
    if (fault instanceof Error && codeOf(fault) !== null) {
      process.stderr.write(`errata: ${fault.message}\n`);
      return exitCodes.unable;
    }
    process.stderr.write(`errata: this is a bug in errata ${version}, please report it\n${stackOf(fault)}\n`);
    return exitCodes.bug;
  }
}

/** Whoever asked for a report that programs read gets one for a command line that cannot be understood, too. People have read why already. */
async function refuse({ message }: CommanderError, args: readonly string[]): Promise<number> {
  const format = formatIn(args);
  if (format !== "pretty") {
    const { DiagnosticSink } = await import("../diagnostics/sink.ts");
    const sink = new DiagnosticSink();
    sink.report("bad-usage", { problem: message.replace(/^error: /, "") }, null);
    const command = args[0] === "openapi" ? "openapi compose" : args[0] === "lint" ? "lint" : "generate";
    const exitCode = exitCodes.unable;
    printReport({ command, exitCode, diagnostics: sink.diagnostics, changes: [], summary: "nothing done: 1 error" }, format);
  }
  return exitCodes.unable;
}

/** The report that is asked for, as far as that can be told of arguments that nobody has understood. */
function formatIn(args: readonly string[]): Format {
  const asked = args.map((arg, index) =>
    arg.startsWith("--format=") ? arg.slice("--format=".length) : args[index - 1] === "--format" ? arg : null,
  );
  return asked.findLast(isFormat) ?? "pretty";
}

/** What we print may have nowhere to go. A reader that has seen enough (`| head`) is no fault; a report that is lost on a full disk is. */
function watchOutput(): void {
  let isLost = false;
  const watch = (fault: Error) => {
    if (isLost || codeOf(fault) === "EPIPE") return;
    isLost = true;
    process.stderr.write(`errata: cannot print: ${reasonOf(fault, "write")}\n`);
    process.once("exit", () => {
      process.exitCode = exitCodes.unable;
    });
  };
  process.stdout.on("error", watch);
  process.stderr.on("error", watch);
}

function stackOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

function createProgram(isRead: boolean, done: (code: number) => void): Command {
  const program = new Command("errata")
    .description("Generate typed errors, docs, OpenAPI components and test vectors from one catalog.")
    .version(version)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        if (isRead) write(text.replace(/^error: /, "errata: "));
      },
    });
  const shared = (command: Command) =>
    command
      .addOption(new Option("--config <file>", "the config to use instead of the nearest errata.config.*"))
      .addOption(new Option("--format <format>", "how to print findings").choices(formats).default("pretty"));

  shared(program.command("generate"))
    .description("write all outputs, or only what changed of them")
    .argument("[catalogs...]", "catalog files, for use without a config (needs --target and --out)")
    .option("--target <ids>", "only these targets, separated by commas; may be repeated", (ids: string, before: unknown) => [
      ...(Array.isArray(before) ? before.map(String) : []),
      ids,
    ])
    .option("--out <folder>", "output folder, for use without a config")
    .addOption(new Option("--check", "write nothing; fail when the outputs are not up to date").conflicts("dryRun"))
    .option("--dry-run", "write nothing; list what would change")
    .option("--diff", "also print what changes as a unified diff; writes, unless --check or --dry-run is given too")
    .addOption(
      new Option("--print <stage>", "write nothing; print what a stage gives, as JSON: the identifiers, the files, the views of templates")
        .choices(printedStages)
        .conflicts(["check", "dryRun", "diff"]),
    )
    .action(async (catalogs: string[], options: Record<string, unknown>) => {
      if (options["print"] !== undefined) {
        const { runPrint } = await import("./print-stage.ts");
        done(await runPrint(catalogs, options));
        return;
      }
      const { runGenerate } = await import("./generate.ts");
      done(await runGenerate(catalogs, options));
    });
  shared(program.command("lint"))
    .description("report what is wrong or doubtful in the catalogs and the config; generate nothing")
    .argument("[catalogs...]", "catalog files or globs, instead of those of the config, whose rules hold for them too")
    .action(async (catalogs: string[], options: Record<string, unknown>) => {
      const { runLint } = await import("./lint.ts");
      done(await runLint(catalogs, options));
    });
  addCompose(shared(program.command("openapi").description("work on OpenAPI descriptions").command("compose")), done);
  return program;
}

function addCompose(command: Command, done: (code: number) => void): void {
  command
    .description("put the errors that each operation can return into an OpenAPI description")
    .argument("<document>", "the description: OpenAPI 3.0 or 3.1, YAML or JSON, one file or many")
    .option("--catalog <files...>", "catalog files or globs, instead of those of the config")
    .option("--operations <file>", "map from operations to errors; without it, x-errors in the description says it")
    .option("--out <file>", "write the result here")
    .addOption(new Option("--write", "change the description in place").conflicts("out"))
    .addOption(new Option("--check", "write nothing; fail when the description is not up to date"))
    .addOption(new Option("--overlay", "give the changes as an OpenAPI Overlay 1.0.0 instead").conflicts("write"))
    .addOption(new Option("--code-schema <form>", "schema of a code").choices(["anyOf", "enum", "string"]).default("anyOf"))
    .option("--problem-details", "describe the errors as RFC 9457 problem details")
    .option("--default-response", "also add a default response")
    .option("--locale <tag>", "locale of the descriptions")
    .option("--keep-external", "leave references to the network or out of the project as they are")
    .action(async (document: string, options: Record<string, unknown>) => {
      const { runCompose } = await import("./openapi-compose.ts");
      done(await runCompose(document, options));
    });
}
