/** Words of which the loaded organisation is made; a word that stands several times is drawn so much more often. */
export const areas =
  "claims reserving pricing underwriting actuarial treasury accounting tax payroll procurement logistics warehouse fleet quality laboratory maintenance energy safety marketing sales service complaints retention onboarding training recruiting legal compliance audit planning reporting property facilities catering travel research design engineering production packaging export customs";
export const subjects =
  "invoice budget forecast headcount vendor customer contract inspection sample shipment stock order refund voucher policy premium claim incident roster shift overtime absence course certificate licence asset meter sensor recipe batch drawing tender offer lead campaign survey ticket defect return pallet route toll permit";
export const things =
  "tracker calculator overview report dashboard checker converter archive register planner reminder matcher splitter uploader cleaner consolidator simulator scheduler form list portal assistant bot";
export const verbs = "collects compares checks converts sends plans counts sorts reminds of reconciles";
export const firstNames =
  "Ada Amir Anneke Bao Bram Carla Chiara Daan Deniz Elif Emma Farid Femke Greta Hanna Hugo Imke Ines Jan Jonas Karin Kofi Lars Lena Lucia Mara Mehmet Mila Nadia Nils Noor Olga Oskar Paula Pieter Priya Rana Ruben Sanne Sofia Stefan Tara Thomas Uma Valerie Wim Yara Zoe";
export const lastNames =
  "Abdi Alves Bakker Becker Bianchi Bos Costa Demir Dubois Fischer Garcia Haas Hansen Hoekstra Huber Ivanova Jansen Kaya Keller Khan Koch Kovac Lang Larsen Maes Martin Meijer Moreau Mulder Nowak Okafor Peters Pinto Popov Richter Rossi Santos Schmidt Silva Smit Stein Tanaka Visser Vogel Weber Wolff Yilmaz Zimmer";
export const kinds =
  "workbook workbook workbook workbook database low-code-app script notebook automation dashboard ai-agent form other";
