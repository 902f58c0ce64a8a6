/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-country-names.h: the countries that a person may live in or come from, by OVHcloud's
 * code. Which of them a registry takes is in its rule.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (nullable): "Belgium" for "BE", translated, static; %NULL if nobody knows it */
const char *guichet_country_names_find (const char *code);
/* (transfer none): every code, ended by %NULL */
const char *const *guichet_country_names_list (void);

G_END_DECLS
