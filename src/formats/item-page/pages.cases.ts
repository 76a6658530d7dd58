/** Invented item pages in the layouts of older archives, with the traps seen there. */

export const OLD_SKIN = `Search in

ADD SEARCH FILTER CANCEL SEARCH FILTER

Digital Archive International History Declassified

October 18, 1962

CABLE FROM AMBASSADOR LINDQVIST ON THE GRAIN SHIPMENTS

This document was made possible with support from the Northern Foundation, Blue Trust

CITATION SHARE DOWNLOAD

  • Citation

    get citation

    Lindqvist reports that the grain has not arrived.
    "Cable from Ambassador Lindqvist on the Grain Shipments," October 18, 1962, History and Public Policy Program Digital Archive, AVP RF, copy courtesy of NSA; translation by Mark H. Doctoroff https://digitalarchive.wilsoncenter.org/document/654321
  • share document

    https://digitalarchive.wilsoncenter.org/document/654321

VIEW DOCUMENT IN

English HTML
Russian PDF

CABLE FROM AMBASSADOR LINDQVIST ON THE GRAIN SHIPMENTS

October 18, 1962

[[TOP]] SECRET
Copy No. 2

The grain [half-line deleted--ed.] was due on [[11]] September.<br />It did not come [...] and Donovan2 [Pak Yong Gon] asked [t]he ministry [sic] why.

[faded image of a stamp: "Received
14 October

Chancery"]

[handwritten: read, no answer]

[two lines illegible]

[signature]
`;

export const NEW_SKIN = `Skip to content

May 1967

Talk with the Minister on Fishing Rights

This document was made possible with support from Invented Endowment

Talk with the Minister on Fishing Rights

The minister said that the boats had gone out.

He would not say when they return.

Pyongyang

The minister and the ambassador discuss fishing rights and the return of three boats.

Author(s):

• Carrow, J. A. (John)

Associated Places

• Northgate

Subjects Discussed

• Fishing, Law of the sea

Document Information

MOL, XIX-J-1-j Korea, 4. doboz, 5/a, 004076/ 1955. Obtained by Béla Révész; translated and edited by Barnabás Vajd, Laura Deal, and Karl P. Benziger.

Rights

The History and Public Policy Program welcomes reuse of Digital Archive materials for research and educational purposes.

To enquire about this document's rights status, contact [email protected]

Original Uploaded Date

2011-11-20

Telegram

Language

Record ID

113636
`;

export const COVER_SHEET =
  "Digital Archive digitalarchive.wilsoncenter.org International History Declassified 25 October 1956 Letter from A. Marlow to the Ministry Citation: “Letter from A. Marlow to the Ministry,” 25 October 1956, History and Public Policy Program Digital Archive, RGANI, f. 5, op. 49, d. 131, ll. 193-194. Translated by Gary Goldberg. http://digitalarchive.wilsoncenter.org/document/765432 Summary: Marlow asks for engineers. Original Language: Serbo-Croatian Contents: English Translation Scan of Original Document Dear colleagues, we ask for two engineers.";

export const DOCSLIB = `25 October 1956 Letter from A. Marlow to the Ministry

Total Page:16

File Type:pdf, Size:1020Kb

${COVER_SHEET}`;

export const READING_ROOM = `THE HARVEST OF 1958

Document Type:
CREST
Collection:
General CIA Records
Document Number (FOIA) /ESDN (CREST):
CIA-RDP00X00000A000100020003-4
Release Decision:
RIPPUB
Original Classification:
S
Document Page Count:
2
Document Creation Date:
December 19, 2016
Document Release Date:

Sequence Number:
3
Case Number:

Publication Date:
March 4, 1958
Content Type:
REPORT
File:
AttachmentSize
CIA-RDP00X00000A000100020003-4.pdf 98.12 KB
Body:
Approved For Release 2006/11/01 : CIA-RDP00X00000A000100020003-4
The harvest of 1958 wi11 be sma11.

Approved For Release 2006/11/01 : CIA-RDP00X00000A000100020003-4
It rained.
`;

export const RESULTS = `Results:

1 - 10 of 45

Documents

May 1967

Talk with the Minister on Fishing Rights

The minister and the ambassador discuss fishing rights.
`;

export const NEW_SKIN_HTML = `<!DOCTYPE html>
<html lang="en"><head><meta charset="windows-1252"><title>Talk | Digital Archive</title>
<link rel="canonical" href="https://digitalarchive.wilsoncenter.org/document/talk-fishing">
<style>.cs366E2583{color:red}</style></head>
<body><nav><a href="/">Home</a></nav><a href="#main">Skip to content</a>
<header><p>May 1967</p><h1>Talk with the Minister on Fishing Rights</h1></header>
<div class="transcript"><style>.cs1{}</style><script>alert(1)</script>
<p class="cs366E2583">The <b>minister</b> said:</p>
<ol><li>the boats had gone out;</li><li>he would not say <i>when &amp; how</i> they return<sup>1</sup>.</li></ol>
<p>They were \u201csafe\u201d &lt;br /&gt;and well.</p>
<p>Notes</p><p><sup>1</sup> On this see the next talk.</p></div>
<p>The minister and the ambassador discuss fishing rights and the return of three boats.</p>
<section><h2>Document Information</h2><h3>Source</h3><p>TNA, FO 371/12345</p>
<h3>Type</h3><p>Memorandum of Conversation</p><h3>Language</h3><p>English</p>
<h3>Record ID</h3><p>113637</p></section></body></html>`;
