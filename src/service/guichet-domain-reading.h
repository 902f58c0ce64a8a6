/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-reading.h: reads the domain names of an account into rows: all names, who the
 * holders are and what is under way first, then what people look at, then the rest. Private to the
 * list of domain names.
 */
#pragma once

#include "guichet-rows-reading.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAIN_READING (guichet_domain_reading_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainReading,
                      guichet_domain_reading,
                      GUICHET,
                      DOMAIN_READING,
                      GuichetRowsReading)

/* @rows: of #GuichetDomain */
GuichetReading *guichet_domain_reading_new (GuichetClient *client, GuichetReadingRows *rows);

G_END_DECLS
