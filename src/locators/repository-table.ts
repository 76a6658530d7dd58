/**
 * Archives, with every name seen for them: abbreviations, translations, scripts, and superseded
 * names, for a renamed archive is one repository. Names are separated by `|`, the preferred one
 * first; `~` marks those that belong to it only where a text begins with them, being too short to
 * mean it everywhere. `places` are claimed where they follow the name.
 */
export interface RepositoryRow {
  id: string;
  country: string;
  names: string;
  places?: string;
}

const row = (country: string, id: string, names: string, places?: string): RepositoryRow => ({
  id,
  country,
  names,
  ...(places === undefined ? {} : { places }),
});

export const ROWS: readonly RepositoryRow[] = [
  // Russia
  row(
    "Russia",
    "rgani",
    "Russian State Archive of Contemporary History (RGANI)|RGANI|РГАНИ|TsKhSD|ЦХСД|Российский государственный архив новейшей истории|Rossiiskii gosudarstvennyi arkhiv noveishei istorii|Russian State Archive of Contemporary History|Russian State Archive for Contemporary History|Center for the Storage of Contemporary Documentation|Storage Center for Contemporary Documentation|Центр хранения современной документации",
    "Moscow|Москва",
  ),
  row(
    "Russia",
    "rgaspi",
    "Russian State Archive of Socio-Political History (RGASPI)|RGASPI|РГАСПИ|РЦХИДНИ|RTsKhIDNI|RTsKhIDNI|Российский государственный архив социально-политической истории|Rossiiskii gosudarstvennyi arkhiv sotsial'no-politicheskoi istorii|Russian State Archive of Socio-Political History|Russian State Archive of Social and Political History|Russian Center for the Preservation and Study of Documents of Most Recent History|Российский центр хранения и изучения документов новейшей истории",
    "Moscow|Москва",
  ),
  row(
    "Russia",
    "aprf",
    "Archive of the President of the Russian Federation (APRF)|APRF|AP RF|АП РФ|АПРФ|Архив Президента Российской Федерации|Arkhiv Prezidenta Rossiiskoi Federatsii|Archive of the President of the Russian Federation|Archive of the President, Russian Federation|Presidential Archive of the Russian Federation|Archive of the President of Russia|Russian Presidential Archive",
    "Moscow|Москва",
  ),
  row(
    "Russia",
    "avprf",
    "Archive of Foreign Policy of the Russian Federation (AVPRF)|AVPRF|AVP RF|АВП РФ|АВПРФ|АВП СССР|AVP SSSR|Архив внешней политики Российской Федерации|Arkhiv vneshnei politiki Rossiiskoi Federatsii|Archive of Foreign Policy of the Russian Federation|Archive of the Foreign Policy of the Russian Federation|Foreign Policy Archive of the Russian Federation|Foreign Policy Archives of the Russian Federation|Russian Foreign Ministry Archive|Russian Foreign Ministry Archives|Archive of the Russian Foreign Ministry",
    "Moscow|Москва",
  ),
  row(
    "Russia",
    "garf",
    "State Archive of the Russian Federation (GARF)|GARF|GA RF|ГАРФ|ГА РФ|ЦГАОР|ЦГАОР СССР|TsGAOR|Государственный архив Российской Федерации|State Archive of the Russian Federation",
    "Moscow|Москва",
  ),
  row(
    "Russia",
    "rgae",
    "Russian State Archive of the Economy (RGAE)|RGAE|РГАЭ|Российский государственный архив экономики|Russian State Archive of the Economy|Russian State Economic Archive",
  ),
  row(
    "Russia",
    "rgva",
    "Russian State Military Archive (RGVA)|RGVA|РГВА|Российский государственный военный архив|Russian State Military Archive",
  ),
  row(
    "Russia",
    "rgali",
    "Russian State Archive of Literature and Art (RGALI)|RGALI|РГАЛИ|Российский государственный архив литературы и искусства|Russian State Archive of Literature and Art",
  ),
  row(
    "Russia",
    "tsamo",
    "Central Archive of the Ministry of Defense of the Russian Federation (TsAMO)|TsAMO|TsAMO RF|ЦАМО|ЦАМО РФ|CAMO|Центральный архив Министерства обороны Российской Федерации|Central Archive of the Ministry of Defense of the Russian Federation",
  ),
  row(
    "Russia",
    "tsa-fsb",
    "Central Archive of the Federal Security Service (TsA FSB)|TsA FSB|ЦА ФСБ|ЦА ФСБ России|ЦА ФСБ РФ|TsA FSB RF",
  ),
  // other republics of the former USSR
  row(
    "Ukraine",
    "tsdaho",
    "Central State Archives of Public Organizations of Ukraine (TsDAHO)|TsDAHO|TsDAHOU|TsDAGO|ЦДАГО|ЦДАГОУ|ЦДАГО України|ЦДАГО Украины|Central State Archive of Public Organizations of Ukraine",
    "Kyiv|Kiev|Київ",
  ),
  row(
    "Ukraine",
    "hda-sbu",
    "Sectoral State Archive of the Security Service of Ukraine (HDA SBU)|HDA SBU|SBU Archive|SBU Archives|ГДА СБУ|ГДА СБ України|Archive of the Security Service of Ukraine",
    "Kyiv|Kiev|Київ",
  ),
  row(
    "Azerbaijan",
    "gappod",
    "State Archive of Political Parties and Social Movements of Azerbaijan (GAPPOD)|GAPPOD|GAPPOD AzR|ГАППОД|ГАППОД АР|State Archive of Political Parties and Social Movements of the Republic of Azerbaijan|State Archive of Political Parties and Public Movements of the Republic of Azerbaijan",
    "Baku",
  ),
  // Europe
  row(
    "Yugoslavia",
    "aj",
    "Archives of Yugoslavia|AJ~|Arhiv Jugoslavije|Архив Југославије",
    "Belgrade|Beograd",
  ),
  row(
    "Yugoslavia",
    "ajbt",
    "Archives of Josip Broz Tito (AJBT)|AJBT|A-JBT|Arhiv Josipa Broza Tita|Archives of Josip Broz Tito",
    "Belgrade|Beograd",
  ),
  row(
    "Yugoslavia",
    "dasmip",
    "Diplomatic Archives of the Ministry of Foreign Affairs of Serbia|DASMIP|DAMSPS|DSMIP|Diplomatski arhiv Ministarstva spoljnih poslova",
    "Belgrade|Beograd",
  ),
  row(
    "Germany",
    "bundesarchiv",
    "Bundesarchiv|BArch|German Federal Archives|Federal Archives of Germany|BStU|BStU Zentralarchiv|Stasi-Unterlagen-Archiv|Office of the Federal Commissioner for the Stasi Records|Archiv der Zentralstelle",
    "Berlin|Koblenz|Freiburg",
  ),
  row(
    "Germany",
    "sapmo-barch",
    "Foundation Archives of the Parties and Mass Organisations of the GDR (SAPMO-BArch)|SAPMO-BArch|SAPMO BA|SAPMO|Stiftung Archiv der Parteien und Massenorganisationen der DDR im Bundesarchiv|Stiftung Archiv der Parteien und Massenorganisationen",
    "Berlin",
  ),
  row(
    "Germany",
    "pa-aa",
    "Political Archive of the Federal Foreign Office (PA AA)|PA AA|PAAA|PA/AA|Politisches Archiv des Auswärtigen Amts|Politisches Archiv des Auswärtigen Amtes|Political Archive of the Foreign Office|Political Archive of the Federal Foreign Office",
    "Berlin|Bonn",
  ),
  row(
    "Poland",
    "amsz",
    "Archive of the Ministry of Foreign Affairs of Poland (AMSZ)|AMSZ|Archiwum Ministerstwa Spraw Zagranicznych|Polish Foreign Ministry Archive|Polish Foreign Ministry Archives|Archive of the Polish Ministry of Foreign Affairs|Archive of the Ministry of Foreign Affairs of Poland",
    "Warsaw|Warszawa",
  ),
  row(
    "Poland",
    "aan",
    "Central Archives of Modern Records (AAN)|AAN~|Archiwum Akt Nowych|Central Archives of Modern Records|Archive of Modern Acts|Archive of Modern Records",
    "Warsaw|Warszawa",
  ),
  row(
    "Poland",
    "ipn",
    "Institute of National Remembrance (IPN)|AIPN|IPN BU|Archiwum Instytutu Pamięci Narodowej|Instytut Pamięci Narodowej|Institute of National Remembrance",
    "Warsaw|Warszawa",
  ),
  row(
    "Czech Republic",
    "abs",
    "Security Services Archive (ABS)|ABS~|Archiv bezpečnostních složek|Archivu bezpečnostních složek|Archivem bezpečnostních složek|Czech Security Services Archive|Security Services Archive",
    "Prague|Praha",
  ),
  row(
    "Czech Republic",
    "na-cr",
    "National Archives, Prague|NA ČR|NA Praha|Národní archiv|Národního archivu|Národním archivu|Státní ústřední archiv|SÚA|Czech National Archives|National Archives, Prague|State Central Archive, Prague|Central State Archives, Prague",
    "Prague|Praha",
  ),
  row(
    "Czech Republic",
    "amzv",
    "Archive of the Ministry of Foreign Affairs, Prague (AMZV)|AMZV|Archiv Ministerstva zahraničních věcí|Archive of the Czech Foreign Ministry",
    "Prague|Praha",
  ),
  row(
    "Hungary",
    "mnl-ol",
    "National Archives of Hungary (MNL OL)|MNL OL|MNL-OL|MOL~|Magyar Országos Levéltár|Magyar Nemzeti Levéltár Országos Levéltára|Hungarian National Archives|National Archives of Hungary",
    "Budapest",
  ),
  row(
    "Hungary",
    "abtl",
    "Historical Archives of the Hungarian State Security (ÁBTL)|ÁBTL|Állambiztonsági Szolgálatok Történeti Levéltára|Historical Archives of the Hungarian State Security",
    "Budapest",
  ),
  row(
    "Bulgaria",
    "tsda",
    "Central State Archives, Sofia (TsDA)|TsDA|ЦДА|CDA~|TDA~|ЦПА на БКП|Централен държавен архив|Central State Archive, Sofia|Central State Archives, Sofia|Bulgarian Central State Archive",
    "Sofia|София",
  ),
  row(
    "Bulgaria",
    "comdos",
    "Committee for Disclosing the Documents of Bulgarian State Security (COMDOS)|COMDOS|AMVR|AMVnR|АМВР|КРДОПБГДСРСБНА|Archive of the Ministry of the Interior, Sofia",
    "Sofia|София",
  ),
  row(
    "Bulgaria",
    "dabg",
    "Diplomatic Archive, Sofia|Diplomatic Archive, Sofia|Дипломатически архив|Bulgarian Foreign Ministry Archive|Archive of the Bulgarian Ministry of Foreign Affairs",
    "Sofia|София",
  ),
  row(
    "Romania",
    "anic",
    "National Central Historical Archives (ANIC)|ANIC|Arhivele Naţionale Istorice Centrale|Arhivele Naționale Istorice Centrale|National Central Historical Archives|Central National Historical Archives|Romanian National Archives|Central Historical National Archives",
    "Bucharest|București",
  ),
  row(
    "Romania",
    "amae-romania",
    "Archive of the Romanian Ministry of Foreign Affairs|AMAER|Arhiva Ministerului Afacerilor Externe|Archive of the Romanian Ministry of Foreign Affairs|Archives of the Romanian Ministry of Foreign Affairs|Archive of the Ministry of Foreign Affairs of Romania|Romanian Foreign Ministry Archives",
    "Bucharest|București",
  ),
  row(
    "Romania",
    "cnsas",
    "National Council for the Study of the Securitate Archives (CNSAS)|CNSAS|ACNSAS",
    "Bucharest|București",
  ),
  row(
    "Albania",
    "aqsh",
    "Central State Archives, Tirana (AQSH)|AQSH|AQPPSH|Arkivi Qendror Shtetëror|Central State Archive, Tirana|Central State Archives, Tirana",
    "Tirana",
  ),
  row(
    "Italy",
    "asmae",
    "Diplomatic Historical Archive, Italian Ministry of Foreign Affairs|ASMAE|Archivio Storico Diplomatico|Italian Foreign Ministry Archives",
    "Rome",
  ),
  row(
    "France",
    "amae",
    "Archives of the Ministry of Foreign Affairs, France|AAE~|AMAE|MAE~|Archives du ministère des Affaires étrangères|Archives diplomatiques|Archives of the Ministry of Foreign Affairs, France|Archives of the French Ministry of Foreign Affairs|French Foreign Ministry Archives|Ministère des Affaires étrangères",
    "Paris|La Courneuve|Nantes",
  ),
  row(
    "France",
    "archives-nationales",
    "Archives nationales (France)|Archives nationales|French National Archives",
    "Paris|Pierrefitte",
  ),
  row(
    "France",
    "shd",
    "Service historique de la Défense (SHD)|SHD~|SHAT|Service historique de la Défense",
    "Vincennes",
  ),
  row(
    "United Kingdom",
    "tna",
    "The National Archives (United Kingdom)|TNA~|PRO~|TNA: PRO|UKNA|UK National Archives|Public Record Office|British Public Record Office|The National Archives|The National Archives of the UK|The National Archives of the United Kingdom|National Archives of the United Kingdom|British National Archives",
    "Kew|London|UK|United Kingdom",
  ),
  row(
    "United Kingdom",
    "churchill-archives",
    "Churchill Archives Centre|Churchill Archives Centre|Churchill Archive Centre|Churchill College Archives",
    "Cambridge",
  ),
  row(
    "United Kingdom",
    "bodleian",
    "Bodleian Library|Bodleian Library|Bodleian Libraries",
    "Oxford",
  ),
  row(
    "Ireland",
    "nai",
    "National Archives of Ireland (NAI)|NAI~|National Archives of Ireland|National Archives, Ireland|National Archives, Dublin",
    "Dublin",
  ),
  row("Belgium", "nato", "NATO Archives|NATO Archives|NATO Archives Online", "Brussels"),
  // Asia
  row(
    "China",
    "prc-fma",
    "Foreign Ministry Archives of the People's Republic of China (PRC FMA)|PRC FMA|PRCFMA|CFMA|Chinese Foreign Ministry Archives|Chinese Foreign Ministry Archive|PRC Foreign Ministry Archive|PRC Foreign Ministry Archives|Archive of the Ministry of Foreign Affairs of the People's Republic of China|Foreign Ministry Archives of the People's Republic of China|中国外交部档案馆|外交部档案馆",
    "Beijing",
  ),
  row(
    "Mongolia",
    "mongolia-history-institute",
    "Institute of History and Ethnography, Mongolian Academy of Sciences|Institute of History and Ethnography",
    "Ulaanbaatar|Ulan Bator",
  ),
  row(
    "Mongolia",
    "mongolia-mfa",
    "Archive of the Ministry of Foreign Affairs of Mongolia|Mongolian Foreign Ministry Archive|Mongolian Foreign Ministry Archives|Mongolian Ministry of Foreign Affairs Archives",
    "Ulaanbaatar|Ulan Bator",
  ),
  row("India", "nai-india", "National Archives of India|National Archives of India", "New Delhi"),
  row(
    "India",
    "nmml",
    "Nehru Memorial Museum and Library|NMML|Nehru Memorial Museum and Library",
    "New Delhi",
  ),
  row(
    "Japan",
    "damofa",
    "Diplomatic Archives of the Ministry of Foreign Affairs of Japan|DAMOFA|Diplomatic Archives of the Ministry of Foreign Affairs of Japan|外務省外交史料館",
    "Tokyo",
  ),
  row(
    "Korea",
    "rok-diplomatic",
    "Diplomatic Archive, Republic of Korea|South Korean Foreign Ministry Archive|ROK Ministry of Foreign Affairs Archive",
    "Seoul",
  ),
  // Commonwealth, United Nations
  row(
    "Australia",
    "naa",
    "National Archives of Australia|NAA~|AA~|Australian Archives|National Archives of Australia|Commonwealth Archives Office",
    "Canberra",
  ),
  row(
    "Canada",
    "lac",
    "Library and Archives Canada|LAC~|LAC/BAC|BAC~|NAC~|PAC~|Library and Archives Canada|Public Archives of Canada|National Archives of Canada",
    "Ottawa",
  ),
  row(
    "United Nations",
    "un-archives",
    "United Nations Archives|UNARMS|UN ARMS|UNARM|UN Archives|United Nations Archives|United Nations Archives and Records Management Section",
    "New York",
  ),
  // United States
  row(
    "United States",
    "department-of-state",
    "Department of State|State Department|U.S. Department of State|US Department of State",
    "Washington",
  ),
  row(
    "United States",
    "nara",
    "National Archives (United States)|NARA|NARS|National Archives|U.S. National Archives|US National Archives|National Archives and Records Administration|National Archives and Records Service",
    "College Park|Maryland|Washington",
  ),
  row(
    "United States",
    "wnrc",
    "Washington National Records Center|WNRC|Washington National Records Center|Washington Federal Records Center|Federal Records Center",
    "Suitland|Maryland",
  ),
  row(
    "United States",
    "hoover-library",
    "Herbert Hoover Library|Hoover Library|Herbert Hoover Library|Herbert Hoover Presidential Library",
    "West Branch|Iowa",
  ),
  row(
    "United States",
    "roosevelt-library",
    "Franklin D. Roosevelt Library|Roosevelt Library|FDR Library|Franklin D. Roosevelt Library|Franklin D. Roosevelt Presidential Library",
    "Hyde Park|New York",
  ),
  row(
    "United States",
    "truman-library",
    "Harry S. Truman Library|Truman Library|Harry S. Truman Library|Harry S. Truman Presidential Library|Truman Presidential Library",
    "Independence|Missouri",
  ),
  row(
    "United States",
    "eisenhower-library",
    "Dwight D. Eisenhower Library|Eisenhower Library|Dwight D. Eisenhower Library|Dwight D. Eisenhower Presidential Library|Eisenhower Presidential Library",
    "Abilene|Kansas",
  ),
  row(
    "United States",
    "kennedy-library",
    "John F. Kennedy Library|Kennedy Library|JFK Library|John F. Kennedy Library|John F. Kennedy Presidential Library|Kennedy Presidential Library",
    "Boston|Massachusetts",
  ),
  row(
    "United States",
    "johnson-library",
    "Lyndon B. Johnson Library|Johnson Library|LBJ Library|Lyndon B. Johnson Library|Lyndon Baines Johnson Library|Lyndon B. Johnson Presidential Library|Johnson Presidential Library",
    "Austin|Texas",
  ),
  row(
    "United States",
    "nixon-library",
    "Richard Nixon Library|Nixon Presidential Materials|National Archives, Nixon Presidential Materials|National Archives and Records Administration, Nixon Presidential Materials|Nixon Presidential Materials Project|Nixon Presidential Materials Staff|Nixon Library|Richard Nixon Presidential Library|Nixon Presidential Library",
    "College Park|Maryland|Yorba Linda|California",
  ),
  row(
    "United States",
    "ford-library",
    "Gerald R. Ford Library|Ford Library|Gerald R. Ford Library|Gerald R. Ford Presidential Library|Ford Presidential Library",
    "Ann Arbor|Michigan",
  ),
  row(
    "United States",
    "carter-library",
    "Jimmy Carter Library|Carter Library|Jimmy Carter Library|Jimmy Carter Presidential Library|Carter Presidential Library",
    "Atlanta|Georgia",
  ),
  row(
    "United States",
    "reagan-library",
    "Ronald Reagan Library|Reagan Library|Ronald Reagan Library|Ronald Reagan Presidential Library|Reagan Presidential Library",
    "Simi Valley|California",
  ),
  row(
    "United States",
    "bush-library",
    "George H.W. Bush Library|Bush Library|George Bush Library|George H.W. Bush Presidential Library|George H. W. Bush Library",
    "College Station|Texas",
  ),
  row(
    "United States",
    "library-of-congress",
    "Library of Congress|Library of Congress",
    "Washington",
  ),
  row(
    "United States",
    "cia",
    "Central Intelligence Agency|CIA|Central Intelligence Agency|U.S. Central Intelligence Agency",
  ),
  row("United States", "nsc", "National Security Council|National Security Council|NSC~"),
  row("United States", "nsa", "National Security Agency|National Security Agency"),
  row(
    "United States",
    "fbi",
    "Federal Bureau of Investigation|Federal Bureau of Investigation|FBI",
  ),
  row(
    "United States",
    "dod",
    "Department of Defense|Department of Defense|U.S. Department of Defense|OSD Historical Office",
  ),
  row("United States", "jcs", "Joint Chiefs of Staff|Joint Chiefs of Staff|JCS~"),
  row(
    "United States",
    "treasury",
    "Department of the Treasury|Department of the Treasury|Treasury Department",
  ),
  row(
    "United States",
    "usaid",
    "Agency for International Development|Agency for International Development|USAID",
  ),
  row(
    "United States",
    "usia",
    "United States Information Agency|United States Information Agency|U.S. Information Agency|USIA",
  ),
  row(
    "United States",
    "acda",
    "Arms Control and Disarmament Agency|Arms Control and Disarmament Agency|U.S. Arms Control and Disarmament Agency|ACDA",
  ),
  row(
    "United States",
    "nasa",
    "National Aeronautics and Space Administration|National Aeronautics and Space Administration|NASA",
  ),
  row(
    "United States",
    "ndu",
    "National Defense University|National Defense University",
    "Fort McNair|Washington",
  ),
  row(
    "United States",
    "army-center-of-military-history",
    "U.S. Army Center of Military History|Center of Military History|U.S. Army Center of Military History|US Army Center of Military History|Army Center of Military History",
  ),
  row(
    "United States",
    "army-military-history-institute",
    "U.S. Army Military History Institute|Military History Institute|U.S. Army Military History Institute|Army Military History Institute",
    "Carlisle Barracks",
  ),
  row(
    "United States",
    "naval-historical-center",
    "Naval Historical Center|Naval Historical Center|Naval History and Heritage Command",
    "Washington",
  ),
  row(
    "United States",
    "national-security-archive",
    "National Security Archive|National Security Archive",
    "Washington",
  ),
  row(
    "United States",
    "princeton",
    "Princeton University Library|Princeton University Library|Princeton University|Seeley G. Mudd Manuscript Library",
    "Princeton|New Jersey",
  ),
  row(
    "United States",
    "yale",
    "Yale University Library|Yale University Library|Yale University",
    "New Haven",
  ),
  row(
    "United States",
    "hoover-institution",
    "Hoover Institution Archives|Hoover Institution|Hoover Institution Archives|Hoover Institution Library and Archives",
    "Stanford|California",
  ),
  row(
    "United States",
    "massachusetts-historical-society",
    "Massachusetts Historical Society|Massachusetts Historical Society",
    "Boston",
  ),
  row(
    "United States",
    "minnesota-historical-society",
    "Minnesota Historical Society|Minnesota Historical Society",
    "St. Paul",
  ),
];
