import { readFileSync } from "node:fs";

const face = (family: string, file: string): string =>
  `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${readFileSync(file).toString("base64")})}`;

/** name → package and subsets, of Fontsource; all under the SIL Open Font License */
const FACES: Readonly<Record<string, [string, string[]]>> = {
  Marck: ["marck-script", ["latin", "cyrillic"]],
  Bad: ["bad-script", ["latin", "cyrillic"]],
  Caveat: ["caveat", ["latin", "cyrillic"]],
  Print: ["old-standard-tt", ["latin", "cyrillic"]],
  Amiri: ["amiri", ["arabic", "latin"]],
  Ruqaa: ["aref-ruqaa", ["arabic"]],
  Nastaliq: ["noto-nastaliq-urdu", ["arabic"]],
};

/** Fonts as data, so that the page needs nothing from outside. @param folder a node_modules */
export const faces = (folder: string): string =>
  Object.entries(FACES)
    .flatMap(([family, [name, subsets]]) =>
      subsets.map((subset) => {
        const path = `${folder}/@fontsource/${name}/files/${name}-${subset}-400-normal.woff2`;
        return face(`${family} ${subset}`, path);
      }),
    )
    .join("\n");

const family = (name: string): string =>
  FACES[name]![1].map((subset) => `"${name} ${subset}"`).join(",");

/** Ink that did not take everywhere, paper with fibres and stains, rough edges of a bar. */
export const filters = (
  seed: number,
): string => `<svg width="0" height="0" style="position:absolute">
<filter id="wobble"><feTurbulence type="fractalNoise" baseFrequency=".035" numOctaves="2" seed="${seed}"/><feDisplacementMap in="SourceGraphic" scale="2.2"/></filter>
<filter id="uneven" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency=".05 .09" numOctaves="3" seed="${seed + 1}" result="n"/><feColorMatrix in="n" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -4.2 3.45" result="m"/><feComposite in="SourceGraphic" in2="m" operator="in" result="c"/><feDisplacementMap in="c" in2="n" scale="3"/></filter>
<filter id="rough"><feTurbulence type="fractalNoise" baseFrequency=".03" numOctaves="2" seed="${seed + 2}"/><feDisplacementMap in="SourceGraphic" scale="4"/></filter>
<filter id="wax"><feTurbulence type="fractalNoise" baseFrequency=".35 .5" numOctaves="2" seed="${seed + 3}" result="n"/><feColorMatrix in="n" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -4.5 3" result="m"/><feComposite in="SourceGraphic" in2="m" operator="in"/></filter>
<filter id="stains" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".0022 .0031" numOctaves="3" seed="${seed + 4}"/><feColorMatrix values="0 0 0 0 .45  0 0 0 0 .33  0 0 0 0 .14  0 0 0 .62 -.22"/></filter>
<filter id="fibres" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".42 .7" numOctaves="3" seed="${seed + 5}"/><feColorMatrix values="0 0 0 0 .25  0 0 0 0 .18  0 0 0 0 .1  0 0 0 .5 -.2"/></filter></svg>`;

export const style = `
*{box-sizing:border-box;margin:0;padding:0}
body{width:1000px;background:#35322e;padding:14px 16px;overflow:hidden}
.desk{filter:drop-shadow(0 3px 7px #000b)}
.sheet{position:relative;width:968px;min-height:1372px;background-color:var(--paper);color:var(--ink);
 --ink:#2a2725;--paper:#e8dcc0;--later:#2b3f86;--size:22.5px;font:var(--size)/var(--leading,1.9) "GNUTypewriter",monospace;overflow:hidden}
.form--telegram,.form--tape{min-height:740px}
.form--note{min-height:760px}
.paper--ministry{--paper:#ebe1c8}.paper--commission{--paper:#f1ebdc}.paper--onion{--paper:#efe7d0}
.paper--pulp{--paper:#dccfae}.paper--slip{--paper:#eee7d5}.paper--emirate{--paper:#f3ead2}.paper--kingdom{--paper:#e8e6cf}.paper--grid{--paper:#e9e4d2}
.paper--grid.form--note{min-height:1372px}
.paper--grid{background-image:linear-gradient(#7d97b455 1px,transparent 1px),linear-gradient(90deg,#7d97b455 1px,transparent 1px);background-size:26px 26px}
.paper--commission{background-image:repeating-linear-gradient(90deg,#0000 0 5px,#6b59300b 5px 6px)}
.grain,.edges,.through{position:absolute;inset:0;pointer-events:none}
.grain::before,.grain::after{content:"";position:absolute;inset:0;filter:url(#stains)}
.grain::after{filter:url(#fibres)}
.edges{box-shadow:inset 0 0 90px #7a561f3d,inset -8px 0 30px #5a3d1330,inset 0 -4px 14px #3a250b2c,inset 0 0 6px #3a250b40;
 background:linear-gradient(transparent calc(var(--fold) - 4px),#5a421816 calc(var(--fold) - 1px),#fff4 var(--fold),transparent calc(var(--fold) + 6px))}
.form--telegram .edges,.form--tape .edges,.form--note:not(.paper--grid) .edges{background:linear-gradient(90deg,transparent calc(var(--fold) - 4px),#5a421816 calc(var(--fold) - 1px),#fff4 var(--fold),transparent calc(var(--fold) + 6px))}
.text{position:relative;padding:84px 78px 110px 132px;filter:url(#wobble);mix-blend-mode:multiply}
.text[dir=rtl]{padding:84px 132px 110px 100px}
.text i{font-style:normal;position:relative}
.signed.row span:empty{min-width:1px}
.text b{font-weight:400;white-space:nowrap}
.p,.item{margin-bottom:.28em}
.p{text-indent:5ch}
.item{position:relative;padding-inline-start:4.4ch}
.item .n{position:absolute;inset-inline-start:.6ch}
.top{text-align:right;min-height:20px;line-height:1.5;margin-bottom:14px}
.secret{display:inline-block;border-bottom:1.6px solid var(--ink);line-height:1.25;letter-spacing:.06em}
.copy{font-size:.86em}
.head{text-align:center;margin:26px 60px 26px;letter-spacing:.05em;line-height:1.5}
.letterhead{width:400px;text-align:center;white-space:nowrap;font:17px/1.35 ${family("Print")},"Amiri arabic",serif;letter-spacing:.02em;color:#2c2a33;margin-top:-30px}
.letterhead>div>div:first-child{font-size:1.06em}
.letterhead hr{border:0;border-top:1.5px solid;margin:8px 40px 10px;opacity:.7}
[dir=rtl] .letterhead{font-family:"Amiri arabic",serif;font-size:25px;letter-spacing:0}
.emblem{display:block;margin:0 auto 6px;fill:none;stroke:currentColor;stroke-width:2.4;opacity:.86}.emblem .full{fill:currentColor;stroke:none}
.registry{font:19px/1.4 "GNUTypewriter",monospace;text-indent:0}
.letterhead+.dateline,.letterhead~.dateline{margin-top:-46px;margin-bottom:46px}
.number{font:27px/1 ${family("Bad")},"Ruqaa arabic";color:#28357c;border-bottom:1px dotted #555;padding:0 8px}
.dateline{text-align:right;margin-bottom:22px}
.address{margin:20px 0 34px 43%;line-height:1.5}
.salute{margin:10px 0 16px;text-indent:5ch}
[lang=fr] .salute{text-indent:0;margin-left:43%}
.signed{margin-top:52px}
.signed.row{display:flex;justify-content:space-between;align-items:flex-end;line-height:1.4;position:relative;gap:20px}
.signed.row>span:first-child{max-width:46%}
.signed.below{margin:26px 0 0 48%;text-align:center;line-height:1.5}
[dir=rtl] .signed.below{margin:34px 52% 0 0}
.signers{margin:60px 0 0 30%}.signers .signed{margin-top:6px}
.closing{margin-top:26px}
.signature{display:inline-flex;align-items:flex-end;font:52px/1 ${family("Marck")},"Ruqaa arabic";color:var(--sign,#26346f);margin:-20px 0 -26px;transform:rotate(-4deg);white-space:nowrap;text-indent:0}
.signature svg{margin-left:-4px;overflow:visible}.signature path{fill:none;stroke:currentColor;stroke-width:2.1;stroke-linecap:round}
.add{font:31px/0 ${family("Marck")};color:var(--later);position:relative;top:-1px;padding:0 3px}
.del{background:linear-gradient(var(--later),var(--later)) 0 54%/100% 2px no-repeat;-webkit-box-decoration-break:clone;opacity:.9;box-shadow:none}
.pencil{background:linear-gradient(#b3272fd0,#b3272fd0) 0 92%/100% 3px no-repeat;padding-bottom:3px}
.unclear{opacity:.55;filter:blur(.7px)}
.bar{display:inline-block;height:1.12em;background:#151311;vertical-align:-.22em;margin:0 3px;filter:url(#rough)}
.bars{display:block}.bars .bar{display:block;margin:calc((var(--leading,1.9) - 1.12) * .5em) 0}
.stamp{position:absolute;right:92px;bottom:120px;padding:9px 20px 10px;border:3px solid;border-radius:5px;color:#5b3b8f;text-align:center;
 font:600 20px/1.34 "DejaVu Sans Condensed","DejaVu Sans",sans-serif;letter-spacing:.05em;opacity:.85;filter:url(#uneven);mix-blend-mode:multiply}
.stamp div:first-child{font-size:1.12em;border-bottom:1.5px solid;margin-bottom:5px;padding-bottom:3px;letter-spacing:.11em}
.later{position:absolute;left:84px;top:150px;width:400px;font-size:33px;line-height:1.12;color:var(--later);transform:rotate(-7deg);mix-blend-mode:multiply}
.later div+div{text-align:right;padding-right:20px}
.verso .later{left:120px;top:120px;width:700px;font-size:41px;transform:rotate(-2.2deg)}
.hand--marck.later,.hand--marck.form--note .text{font-family:${family("Marck")};--later:#27387d}
.hand--bad.later,.hand--bad.form--note .text{font-family:${family("Bad")};--later:#4a3480;color:var(--hand,#3f3176)}
.hand--caveat.later,.hand--caveat.form--note .text{font-family:${family("Caveat")};--later:#2b3d66}
.hand--red.later{font-family:${family("Marck")};color:#b0222c;font-size:42px;filter:url(#wax)}
.form--note .text{font-size:33px;line-height:1.3;color:#2b3a72;padding-top:96px}
.form--note.hand--caveat .text{font-size:37px;color:#26335e;line-height:39px;padding-top:98px}
.form--note .p,.form--note .salute{text-indent:2em}.form--note .address{margin-left:34%}
.form--note .signed{display:flex;justify-content:flex-end;align-items:flex-end;gap:26px;margin-top:26px}.form--note .dateline{text-align:right}
.form--note .item .n{inset-inline-start:0}.form--note .item{padding-inline-start:1.4em}
.form--note .registry,.form--note .letterhead{display:none}
.hand--typed-nastaliq .text{font:26px/2.25 "Nastaliq arabic"}
.hand--typed-amiri .text{font:29px/1.86 "Amiri arabic","Amiri latin"}
.hand--typed-amiri .p,.hand--typed-nastaliq .p{text-indent:1.6em;text-align:justify}
[dir=rtl] .dateline{text-align:left}
[dir=rtl] .address{margin:10px 0 16px 0}[dir=rtl] .salute{margin:0 0 6px;text-indent:0}
[dir=rtl] .registry{font-family:"Amiri arabic"}[dir=rtl] .number{font-size:30px}
.hand--typed-nastaliq .letterhead{font:27px/2 "Nastaliq arabic"}
.form--telegram .text{padding-top:60px;padding-bottom:150px}.form--telegram{--leading:1.6}
.form--telegram .stamp{right:auto;left:132px;bottom:44px}
.form--telegram .head{border:2px solid #3b372f;border-width:2px 0;padding:8px 0;margin:0 0 14px;font:24px/1.3 ${family("Print")};letter-spacing:.14em;text-transform:uppercase}
.form--telegram .text .head i{top:0!important;opacity:1!important;text-shadow:none!important}
.form--telegram .dateline{text-align:left;border-bottom:1px solid #5a5346;margin-bottom:0}
.form--telegram .address{margin:0 0 20px;border-bottom:1px solid #5a5346}
.form--telegram .signed{margin:14px 0 0 60%;letter-spacing:.1em}
.form--telegram .top{margin-bottom:6px}.form--telegram .registry{text-align:right;margin-bottom:6px}
.form--tape .head{margin:0 0 22px;font:34px/1.2 ${family("Print")};letter-spacing:.3em;text-transform:uppercase;text-align:left}
.form--tape .strip{width:fit-content;max-width:720px;position:relative}
.form--tape .strip:not(:has(.head)){margin-bottom:7px}
.form--tape .strip:not(:has(.head))>*{display:inline;margin:0;text-indent:0;background:#f1ead8;box-shadow:0 1px 3px #0005;padding:3px 10px 2px;line-height:1.95;-webkit-box-decoration-break:clone;box-decoration-break:clone;letter-spacing:.03em}
.form--tape .strip .signed div{display:inline}.form--tape .strip .address>div{display:inline}.form--tape .strip .address>div+div::before{content:"  "}
.form--tape .text{mix-blend-mode:normal;padding-bottom:150px}.form--tape .stamp{bottom:40px}
.carbon{--ink:#33345c}.carbon .text>*{filter:blur(.55px)}
.through{transform:scaleX(-1);opacity:.085;filter:blur(1.2px)}
.folio{position:absolute;right:36px;top:22px;font:700 40px/1 ${family("Caveat")};color:#4a4743;opacity:.95;transform:rotate(-5deg);filter:url(#wax)}
.verso .folio{right:auto;left:34px}
.holes{position:absolute;left:30px;top:0;bottom:0;display:flex;flex-direction:column;justify-content:space-around;padding:150px 0}
.verso .holes{left:auto;right:30px}
.clip{position:absolute;left:150px;top:-6px;width:17px;height:96px;border:3px solid #8a4a1d;border-radius:9px;opacity:.2;filter:url(#wax) blur(1px)}
.holes u{width:11px;height:11px;border-radius:50%;background:#35322e;box-shadow:inset 1px 2px 3px #000c,0 0 2px #5b4420}
`;
