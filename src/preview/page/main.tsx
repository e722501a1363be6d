import { render } from "preact";
import { listenToKeys } from "./keys/keys.ts";
import { Page } from "./shell/page.tsx";
import { start } from "./state/start.ts";
import "./style/index.css";

const root = document.getElementById("page");
if (root === null) throw new Error("index.html has no element #page");
render(<Page />, root);
listenToKeys();
start();
