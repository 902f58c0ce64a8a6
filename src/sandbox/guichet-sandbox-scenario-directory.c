/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-scenario-directory.c: what the directories have of the lines and numbers of every
 * scenario. The same number always begins with the same entry; one that is not told here has none
 * of its coordinates, which the law does not allow.
 */
#include "guichet-sandbox-directory.h"

typedef struct
{
  const char *number;
  const char *values[12][2];
} Row;

/* clang-format off */
static const Row rows[] = {
  { "0033972101001", {
    { "legalForm", "corporation" }, { "siret", "73282932000017" }, { "ape", "4332A" },
    { "socialNomination", "Dupont et Fils" }, { "wayNumber", "12" }, { "wayType", "RUE" },
    { "wayName", "DE LA PAIX" }, { "postCode", "59100" }, { "city", "ROUBAIX" },
    { "displayUniversalDirectory", "true" }, { "status", "done" } } },
  { "0033972101002", {
    { "legalForm", "individual" }, { "name", "Lefèvre" }, { "firstName", "Élise" },
    { "wayNumber", "3" }, { "wayNumberExtra", "bis" }, { "wayType", "AVENUE" },
    { "wayName", "FOCH" }, { "postCode", "01000" }, { "city", "BOURG-EN-BRESSE" } } },
  { "0033972101010", {
    { "legalForm", "professional" }, { "siret", "81234567600017" }, { "ape", "6910Z" },
    { "socialNomination", "Cabinet Martin" }, { "occupation", "Avocat" }, { "wayNumber", "7" },
    { "wayType", "QUAI" }, { "wayName", "DES CELESTINS" }, { "postCode", "69002" },
    { "city", "LYON 02" }, { "urbanDistrict", "02" } } },
  /* Its address stands in one line, as it did in old entries. */
  { "0033972102001", {
    { "legalForm", "individual" }, { "name", "O’Brien" }, { "firstName", "Siobhán" },
    { "address", "45 ter rue du Faubourg Saint-Antoine" }, { "postCode", "75011" },
    { "city", "PARIS 11" } } },
};
/* clang-format on */

/**
 * guichet_sandbox_directory_fill:
 * @self: a new entry
 */
void
guichet_sandbox_directory_fill (GuichetSandboxDirectory *self)
{
  const char *number = guichet_sandbox_directory_get (self, "number");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize k = 0; g_str_equal (rows[i].number, number) && rows[i].values[k][0] != NULL; k++)
      guichet_sandbox_directory_set (self, rows[i].values[k][0], rows[i].values[k][1]);
}
