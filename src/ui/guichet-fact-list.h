/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-fact-list.h: sentences under each other, each with a picture of what it is: it is fine,
 * it has to be seen to, it has to be known.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_FACT_FINE,
  GUICHET_FACT_OPEN,
  GUICHET_FACT_NEWS,
} GuichetFact;

#define GUICHET_TYPE_FACT_LIST (guichet_fact_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetFactList, guichet_fact_list, GUICHET, FACT_LIST, AdwBin)

void guichet_fact_list_clear (GuichetFactList *self);
/* @text: "" for none */
void guichet_fact_list_add (GuichetFactList *self, GuichetFact fact, const char *text);
/* The same; takes @text */
void guichet_fact_list_take (GuichetFactList *self, GuichetFact fact, char *text);

G_END_DECLS
