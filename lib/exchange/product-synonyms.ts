import type { ProductField } from "./fields";
import { words } from "./synonyms";

/** Names of columns of a list of products in seven languages, as `headerKey` reads them. */
export const productSynonyms: Record<ProductField, readonly string[]> = {
  externalId: words(`
    identifier | id | external id | license id | licence id | product id | sku | article number | reference | kennung | nummer
    artikelnummer | lizenznummer | identifiant | reference externe | identificador | codigo | identificativo | codice | kenmerk
    identificacao`),
  name: words(`
    name | product name | product | software name | software | license name | licence name | item name | title | produktname | produkt
    bezeichnung | lizenz | nom | nom du produit | produit | logiciel | nombre | nombre del producto | producto | nome
    nome prodotto | prodotto | naam | productnaam | nome do produto | produto | license | licence`),
  vendor: words(`
    vendor | manufacturer | publisher | producer | maker | supplier | hersteller | anbieter | lieferant | editeur | fabricant
    fournisseur | fabricante | editor | proveedor | produttore | fornitore | leverancier | fabrikant | uitgever | fornecedor`),
  standing: words(`
    standing | status | license status | licence status | availability | licensed | stand | lizenzstatus | verfugbarkeit | statut
    disponibilite | estado | disponibilidad | stato | disponibilita | beschikbaarheid`),
  description: words(`
    what it does | description | summary | purpose | details | beschreibung | zweck | descripcion | descrizione | beschrijving
    omschrijving | descricao`),
  capabilities: words(`
    good for | capabilities | capability | features | functions | tags | key features | fahigkeiten | funktionen | geeignet fur
    fonctions | capacites | funciones | capacidades | funzioni | capacita | functies | mogelijkheden | funcoes`),
  howToGet: words(`
    how to get it | how to get | how to order | request | ordering | bezug | bestellung | wie bekommen | comment l obtenir | commande
    como obtenerlo | pedido | come ottenerlo | ordine | hoe te krijgen | bestellen | como obter`),
  contact: words(`
    whom to ask | contact | contact e mail | contact person | product owner | owner | responsible | ansprechpartner | verantwortlich
    kontakt | contact interne | responsable | contacto | responsabile | contatto | contactpersoon | contato`),
  trainingUrl: words(`
    training | training address | training link | training url | course | schulung | kurs | formation | formacion | curso
    formazione | corso | opleiding | cursus | formacao`),
  seats: words(`
    seats | total seats | total | quantity | licenses | licences | number of seats | purchased | platze | anzahl | lizenzen | postes
    quantite | nombre de licences | puestos | cantidad | licencias | postazioni | quantita | licenze | plaatsen | aantal | licenties
    lugares | quantidade`),
  seatsFree: words(`
    free seats | available | avail | licenses available | licences available | remaining | seats available | free | frei | verfugbar
    disponible | disponibles | restant | disponibili | libres | vrij | beschikbaar | disponivel`),
  expiresOn: words(`
    licensed until | expiration date | expiry date | expires | expires on | expiration | expiry | renewal date | end date | ablaufdatum
    lauft ab | gultig bis | date d expiration | expire le | fecha de caducidad | caduca | data di scadenza | scadenza | vervaldatum
    geldig tot | data de validade`),
  category: words(`
    licence category | license category | category | type | license type | kategorie | lizenzart | categorie | categoria
    tipo de licencia | tipo di licenza | licentietype`),
  note: words(`
    note | notes | comment | comments | remark | notiz | bemerkung | kommentar | remarque | commentaire | nota | notas | comentario
    opmerking | observacao`),
};
