/**
 * Archives, with every name seen for them: abbreviations, translations, scripts, and superseded
 * names, for a renamed archive is one repository. A line is `id = preferred name | other names`;
 * `~` marks a name that means it only where a text begins with it, being too short to mean it
 * everywhere; after `@` stand places, claimed where they follow the name.
 */
const TABLE = `
# Russia
rgani = Russian State Archive of Contemporary History (RGANI) | RGANI | РГАНИ | TsKhSD | ЦХСД | Российский государственный архив новейшей истории | Rossiiskii gosudarstvennyi arkhiv noveishei istorii | Russian State Archive of Contemporary History | Russian State Archive for Contemporary History | Center for the Storage of Contemporary Documentation | Storage Center for Contemporary Documentation | Центр хранения современной документации @ Moscow | Москва
rgaspi = Russian State Archive of Socio-Political History (RGASPI) | RGASPI | РГАСПИ | РЦХИДНИ | RTsKhIDNI | Российский государственный архив социально-политической истории | Rossiiskii gosudarstvennyi arkhiv sotsial'no-politicheskoi istorii | Russian State Archive of Socio-Political History | Russian State Archive of Social and Political History | Russian Center for the Preservation and Study of Documents of Most Recent History | Российский центр хранения и изучения документов новейшей истории @ Moscow | Москва
aprf = Archive of the President of the Russian Federation (APRF) | APRF | AP RF | АП РФ | АПРФ | Архив Президента Российской Федерации | Arkhiv Prezidenta Rossiiskoi Federatsii | Archive of the President of the Russian Federation | Archive of the President, Russian Federation | Presidential Archive of the Russian Federation | Archive of the President of Russia | Russian Presidential Archive @ Moscow | Москва
avprf = Archive of Foreign Policy of the Russian Federation (AVPRF) | AVPRF | AVP RF | АВП РФ | АВПРФ | АВП СССР | AVP SSSR | Архив внешней политики Российской Федерации | Arkhiv vneshnei politiki Rossiiskoi Federatsii | Archive of Foreign Policy of the Russian Federation | Archive of the Foreign Policy of the Russian Federation | Foreign Policy Archive of the Russian Federation | Foreign Policy Archives of the Russian Federation | Russian Foreign Ministry Archive | Russian Foreign Ministry Archives | Archive of the Russian Foreign Ministry @ Moscow | Москва
garf = State Archive of the Russian Federation (GARF) | GARF | GA RF | ГАРФ | ГА РФ | ЦГАОР | ЦГАОР СССР | TsGAOR | Государственный архив Российской Федерации | State Archive of the Russian Federation @ Moscow | Москва
rgae = Russian State Archive of the Economy (RGAE) | RGAE | РГАЭ | Российский государственный архив экономики | Russian State Archive of the Economy | Russian State Economic Archive
rgva = Russian State Military Archive (RGVA) | RGVA | РГВА | Российский государственный военный архив | Russian State Military Archive
rgali = Russian State Archive of Literature and Art (RGALI) | RGALI | РГАЛИ | Российский государственный архив литературы и искусства | Russian State Archive of Literature and Art
tsamo = Central Archive of the Ministry of Defense of the Russian Federation (TsAMO) | TsAMO | TsAMO RF | ЦАМО | ЦАМО РФ | CAMO | Центральный архив Министерства обороны Российской Федерации | Central Archive of the Ministry of Defense of the Russian Federation
tsa-fsb = Central Archive of the Federal Security Service (TsA FSB) | TsA FSB | ЦА ФСБ | ЦА ФСБ России | ЦА ФСБ РФ | TsA FSB RF

# Ukraine
tsdaho = Central State Archives of Public Organizations of Ukraine (TsDAHO) | TsDAHO | TsDAHOU | TsDAGO | ЦДАГО | ЦДАГОУ | ЦДАГО України | ЦДАГО Украины | Central State Archive of Public Organizations of Ukraine @ Kyiv | Kiev | Київ
hda-sbu = Sectoral State Archive of the Security Service of Ukraine (HDA SBU) | HDA SBU | SBU Archive | SBU Archives | ГДА СБУ | ГДА СБ України | Archive of the Security Service of Ukraine @ Kyiv | Kiev | Київ

# Azerbaijan
gappod = State Archive of Political Parties and Social Movements of Azerbaijan (GAPPOD) | GAPPOD | GAPPOD AzR | ГАППОД | ГАППОД АР | State Archive of Political Parties and Social Movements of the Republic of Azerbaijan | State Archive of Political Parties and Public Movements of the Republic of Azerbaijan @ Baku

# Yugoslavia
aj = Archives of Yugoslavia | AJ~ | Arhiv Jugoslavije | Архив Југославије @ Belgrade | Beograd
ajbt = Archives of Josip Broz Tito (AJBT) | AJBT | A-JBT | Arhiv Josipa Broza Tita | Archives of Josip Broz Tito @ Belgrade | Beograd
dasmip = Diplomatic Archives of the Ministry of Foreign Affairs of Serbia | DASMIP | DAMSPS | DSMIP | Diplomatski arhiv Ministarstva spoljnih poslova @ Belgrade | Beograd

# Germany
bundesarchiv = Bundesarchiv | BArch | German Federal Archives | Federal Archives of Germany | BStU | BStU Zentralarchiv | Stasi-Unterlagen-Archiv | Office of the Federal Commissioner for the Stasi Records | Archiv der Zentralstelle @ Berlin | Koblenz | Freiburg
sapmo-barch = Foundation Archives of the Parties and Mass Organisations of the GDR (SAPMO-BArch) | SAPMO-BArch | SAPMO BA | SAPMO | Stiftung Archiv der Parteien und Massenorganisationen der DDR im Bundesarchiv | Stiftung Archiv der Parteien und Massenorganisationen @ Berlin
pa-aa = Political Archive of the Federal Foreign Office (PA AA) | PA AA | PAAA | PA/AA | Politisches Archiv des Auswärtigen Amts | Politisches Archiv des Auswärtigen Amtes | Political Archive of the Foreign Office | Political Archive of the Federal Foreign Office @ Berlin | Bonn

# Poland
amsz = Archive of the Ministry of Foreign Affairs of Poland (AMSZ) | AMSZ | Archiwum Ministerstwa Spraw Zagranicznych | Polish Foreign Ministry Archive | Polish Foreign Ministry Archives | Archive of the Polish Ministry of Foreign Affairs | Archive of the Ministry of Foreign Affairs of Poland @ Warsaw | Warszawa
aan = Central Archives of Modern Records (AAN) | AAN~ | Archiwum Akt Nowych | Central Archives of Modern Records | Archive of Modern Acts | Archive of Modern Records @ Warsaw | Warszawa
ipn = Institute of National Remembrance (IPN) | AIPN | IPN BU | Archiwum Instytutu Pamięci Narodowej | Instytut Pamięci Narodowej | Institute of National Remembrance @ Warsaw | Warszawa

# Czech Republic
abs = Security Services Archive (ABS) | ABS~ | Archiv bezpečnostních složek | Archivu bezpečnostních složek | Archivem bezpečnostních složek | Czech Security Services Archive | Security Services Archive @ Prague | Praha
na-cr = National Archives, Prague | NA ČR | NA Praha | Národní archiv | Národního archivu | Národním archivu | Státní ústřední archiv | SÚA | Czech National Archives | State Central Archive, Prague | Central State Archives, Prague @ Prague | Praha
amzv = Archive of the Ministry of Foreign Affairs, Prague (AMZV) | AMZV | Archiv Ministerstva zahraničních věcí | Archive of the Czech Foreign Ministry @ Prague | Praha

# Hungary
mnl-ol = National Archives of Hungary (MNL OL) | MNL OL | MNL-OL | MOL~ | Magyar Országos Levéltár | Magyar Nemzeti Levéltár Országos Levéltára | Hungarian National Archives | National Archives of Hungary @ Budapest
abtl = Historical Archives of the Hungarian State Security (ÁBTL) | ÁBTL | Állambiztonsági Szolgálatok Történeti Levéltára | Historical Archives of the Hungarian State Security @ Budapest

# Bulgaria
tsda = Central State Archives, Sofia (TsDA) | TsDA | ЦДА | CDA~ | TDA~ | ЦПА на БКП | Централен държавен архив | Central State Archive, Sofia | Central State Archives, Sofia | Bulgarian Central State Archive @ Sofia | София
comdos = Committee for Disclosing the Documents of Bulgarian State Security (COMDOS) | COMDOS | AMVR | AMVnR | АМВР | КРДОПБГДСРСБНА | Archive of the Ministry of the Interior, Sofia @ Sofia | София
dabg = Diplomatic Archive, Sofia | Дипломатически архив | Bulgarian Foreign Ministry Archive | Archive of the Bulgarian Ministry of Foreign Affairs @ Sofia | София

# Romania
anic = National Central Historical Archives (ANIC) | ANIC | Arhivele Naţionale Istorice Centrale | Arhivele Naționale Istorice Centrale | National Central Historical Archives | Central National Historical Archives | Romanian National Archives | Central Historical National Archives @ Bucharest | București
amae-romania = Archive of the Romanian Ministry of Foreign Affairs | AMAER | Arhiva Ministerului Afacerilor Externe | Archives of the Romanian Ministry of Foreign Affairs | Archive of the Ministry of Foreign Affairs of Romania | Romanian Foreign Ministry Archives @ Bucharest | București
cnsas = National Council for the Study of the Securitate Archives (CNSAS) | CNSAS | ACNSAS @ Bucharest | București

# Albania
aqsh = Central State Archives, Tirana (AQSH) | AQSH | AQPPSH | Arkivi Qendror Shtetëror | Central State Archive, Tirana | Central State Archives, Tirana @ Tirana

# Italy
asmae = Diplomatic Historical Archive, Italian Ministry of Foreign Affairs | ASMAE | Archivio Storico Diplomatico | Italian Foreign Ministry Archives @ Rome

# France
amae = Archives of the Ministry of Foreign Affairs, France | AAE~ | AMAE | MAE~ | Archives du ministère des Affaires étrangères | Archives diplomatiques | Archives of the French Ministry of Foreign Affairs | French Foreign Ministry Archives | Ministère des Affaires étrangères @ Paris | La Courneuve | Nantes
archives-nationales = Archives nationales (France) | Archives nationales | French National Archives @ Paris | Pierrefitte
shd = Service historique de la Défense (SHD) | SHD~ | SHAT | Service historique de la Défense @ Vincennes

# United Kingdom
tna = The National Archives (United Kingdom) | TNA~ | PRO~ | TNA: PRO | UKNA | UK National Archives | Public Record Office | British Public Record Office | The National Archives | The National Archives of the UK | The National Archives of the United Kingdom | National Archives of the United Kingdom | British National Archives @ Kew | London | UK | United Kingdom
churchill-archives = Churchill Archives Centre | Churchill Archive Centre | Churchill College Archives @ Cambridge
bodleian = Bodleian Library | Bodleian Libraries @ Oxford

# Ireland
nai = National Archives of Ireland (NAI) | NAI~ | National Archives of Ireland | National Archives, Ireland | National Archives, Dublin @ Dublin

# Belgium
nato = NATO Archives | NATO Archives Online @ Brussels

# China
prc-fma = Foreign Ministry Archives of the People's Republic of China (PRC FMA) | PRC FMA | PRCFMA | CFMA | Chinese Foreign Ministry Archives | Chinese Foreign Ministry Archive | PRC Foreign Ministry Archive | PRC Foreign Ministry Archives | Archive of the Ministry of Foreign Affairs of the People's Republic of China | Foreign Ministry Archives of the People's Republic of China | 中国外交部档案馆 | 外交部档案馆 @ Beijing

# Mongolia
mongolia-history-institute = Institute of History and Ethnography, Mongolian Academy of Sciences | Institute of History and Ethnography @ Ulaanbaatar | Ulan Bator
mongolia-mfa = Archive of the Ministry of Foreign Affairs of Mongolia | Mongolian Foreign Ministry Archive | Mongolian Foreign Ministry Archives | Mongolian Ministry of Foreign Affairs Archives @ Ulaanbaatar | Ulan Bator

# India
nai-india = National Archives of India @ New Delhi
nmml = Nehru Memorial Museum and Library | NMML @ New Delhi

# Japan
damofa = Diplomatic Archives of the Ministry of Foreign Affairs of Japan | DAMOFA | 外務省外交史料館 @ Tokyo

# Korea
rok-diplomatic = Diplomatic Archive, Republic of Korea | South Korean Foreign Ministry Archive | ROK Ministry of Foreign Affairs Archive @ Seoul

# Australia
naa = National Archives of Australia | NAA~ | AA~ | Australian Archives | Commonwealth Archives Office @ Canberra

# Canada
lac = Library and Archives Canada | LAC~ | LAC/BAC | BAC~ | NAC~ | PAC~ | Public Archives of Canada | National Archives of Canada @ Ottawa

# United Nations
un-archives = United Nations Archives | UNARMS | UN ARMS | UNARM | UN Archives | United Nations Archives and Records Management Section @ New York

# United States
department-of-state = Department of State | State Department | U.S. Department of State | US Department of State @ Washington
nara = National Archives (United States) | NARA | NARS | National Archives | U.S. National Archives | US National Archives | National Archives and Records Administration | National Archives and Records Service @ College Park | Maryland | Washington
wnrc = Washington National Records Center | WNRC | Washington Federal Records Center | Federal Records Center @ Suitland | Maryland
hoover-library = Herbert Hoover Library | Hoover Library | Herbert Hoover Presidential Library @ West Branch | Iowa
roosevelt-library = Franklin D. Roosevelt Library | Roosevelt Library | FDR Library | Franklin D. Roosevelt Presidential Library @ Hyde Park | New York
truman-library = Harry S. Truman Library | Truman Library | Harry S. Truman Presidential Library | Truman Presidential Library @ Independence | Missouri
eisenhower-library = Dwight D. Eisenhower Library | Eisenhower Library | Dwight D. Eisenhower Presidential Library | Eisenhower Presidential Library @ Abilene | Kansas
kennedy-library = John F. Kennedy Library | Kennedy Library | JFK Library | John F. Kennedy Presidential Library | Kennedy Presidential Library @ Boston | Massachusetts
johnson-library = Lyndon B. Johnson Library | Johnson Library | LBJ Library | Lyndon Baines Johnson Library | Lyndon B. Johnson Presidential Library | Johnson Presidential Library @ Austin | Texas
nixon-library = Richard Nixon Library | Nixon Presidential Materials | National Archives, Nixon Presidential Materials | National Archives and Records Administration, Nixon Presidential Materials | Nixon Presidential Materials Project | Nixon Presidential Materials Staff | Nixon Library | Richard Nixon Presidential Library | Nixon Presidential Library @ College Park | Maryland | Yorba Linda | California
ford-library = Gerald R. Ford Library | Ford Library | Gerald R. Ford Presidential Library | Ford Presidential Library @ Ann Arbor | Michigan
carter-library = Jimmy Carter Library | Carter Library | Jimmy Carter Presidential Library | Carter Presidential Library @ Atlanta | Georgia
reagan-library = Ronald Reagan Library | Reagan Library | Ronald Reagan Presidential Library | Reagan Presidential Library @ Simi Valley | California
bush-library = George H.W. Bush Library | Bush Library | George Bush Library | George H.W. Bush Presidential Library | George H. W. Bush Library @ College Station | Texas
library-of-congress = Library of Congress @ Washington
cia = Central Intelligence Agency | CIA | U.S. Central Intelligence Agency
nsc = National Security Council | NSC~
nsa = National Security Agency
fbi = Federal Bureau of Investigation | FBI
dod = Department of Defense | U.S. Department of Defense | OSD Historical Office
jcs = Joint Chiefs of Staff | JCS~
treasury = Department of the Treasury | Treasury Department
usaid = Agency for International Development | USAID
usia = United States Information Agency | U.S. Information Agency | USIA
acda = Arms Control and Disarmament Agency | U.S. Arms Control and Disarmament Agency | ACDA
nasa = National Aeronautics and Space Administration | NASA
ndu = National Defense University @ Fort McNair | Washington
army-center-of-military-history = U.S. Army Center of Military History | Center of Military History | US Army Center of Military History | Army Center of Military History
army-military-history-institute = U.S. Army Military History Institute | Military History Institute | Army Military History Institute @ Carlisle Barracks
naval-historical-center = Naval Historical Center | Naval History and Heritage Command @ Washington
national-security-archive = National Security Archive @ Washington
princeton = Princeton University Library | Princeton University | Seeley G. Mudd Manuscript Library @ Princeton | New Jersey
yale = Yale University Library | Yale University @ New Haven
hoover-institution = Hoover Institution Archives | Hoover Institution | Hoover Institution Library and Archives @ Stanford | California
massachusetts-historical-society = Massachusetts Historical Society @ Boston
minnesota-historical-society = Minnesota Historical Society @ St. Paul
`;

export interface RepositoryRow {
  id: string;
  country: string;
  /** with their `~` */
  names: readonly string[];
  places: readonly string[];
}

const listed = (text: string | undefined): string[] =>
  text?.split("|").map((one) => one.trim()) ?? [];

const rows = (): RepositoryRow[] => {
  let country = "";
  const found: RepositoryRow[] = [];
  for (const line of TABLE.split("\n")) {
    if (line.startsWith("# ")) country = line.slice(2);
    const [id, text] = line.split(" = ");
    if (id === undefined || text === undefined) continue;
    const [names, places] = text.split(" @ ");
    found.push({ id, country, names: listed(names), places: listed(places) });
  }
  return found;
};

export const ROWS: readonly RepositoryRow[] = rows();
