/** The stages that `--print` shows. Apart from the command, so that naming them loads nothing. */
export const printedStages = ["names", "plan", "views"] as const;
export type PrintedStage = (typeof printedStages)[number];
