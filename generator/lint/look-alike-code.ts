/** Codes that differ only by case or by characters that look the same: a reader cannot tell them apart. */
import type { ErrorDefinition } from "../catalog/model.ts";
import { codeSpanOf, type LintRule } from "./rule.ts";

/** The letters of other scripts and the digits that are taken for Latin letters (Unicode UTS #39, the common ones). */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ..."аa еe оo рp сc хx уy іi ѕs ԁd ԛq ԝw һh ӏl ѵv αa οo ρp νv κk ιi"
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
  ["0", "o"],
  ["1", "l"],
  ["i", "l"],
]);

export const lookAlikeCode: LintRule = {
  check: (catalog, sink) => {
    const owners = new Map<string, ErrorDefinition>();
    for (const error of catalog.errors) {
      const skeleton = skeletonOf(error.code.source);
      const owner = owners.get(skeleton);
      if (owner === undefined) owners.set(skeleton, error);
      else if (owner.code.source !== error.code.source) {
        const related = [{ span: codeSpanOf(owner), label: `${owner.name} looks the same` }];
        sink.report("look-alike-code", { code: error.code.source, other: owner.code.source }, codeSpanOf(error), { related });
      }
    }
  },
};

/** Digits are folded only beside letters: numbered codes such as AIS.0010 and AIS.0011 are not alike. */
function skeletonOf(code: string): string {
  const folded = code.normalize("NFKC").toLowerCase();
  return Array.from(folded)
    .map((character, index, all) => {
      const alike = lookAlikes.get(character) ?? character;
      const digit = character >= "0" && character <= "9";
      const besideLetter = /\p{L}/u.test((all[index - 1] ?? "") + (all[index + 1] ?? ""));
      return digit && !besideLetter ? character : alike;
    })
    .join("");
}
