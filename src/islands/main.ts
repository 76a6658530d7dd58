import { copyButtons } from "./copy.ts";
import { keys } from "./keys.ts";

copyButtons(document);
keys(document);
