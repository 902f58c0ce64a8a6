/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-configuration-keys.h: what can be said of an account in the environment or in ovh.conf,
 * and whether it is one account, and whole. Private to the configuration. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_KEY_ENDPOINT,
  GUICHET_KEY_APPLICATION_KEY,
  GUICHET_KEY_APPLICATION_SECRET,
  GUICHET_KEY_CONSUMER_KEY,
  GUICHET_KEY_CLIENT_ID,
  GUICHET_KEY_CLIENT_SECRET,
  GUICHET_KEY_ACCESS_TOKEN,
  GUICHET_N_KEYS,
} GuichetKey;

/* In a section of ovh.conf: "consumer_key" */
const char *guichet_key_get_name (GuichetKey key);
/* In the environment: "OVH_CONSUMER_KEY" */
const char *guichet_key_get_variable (GuichetKey key);

/* @values: one for each key, %NULL if it is not said anywhere */
gboolean guichet_keys_are_whole (const char *const *values);
gboolean guichet_keys_are_absent (const char *const *values);
/* (nullable): a sentence, translated */
const char *guichet_keys_find_mistake (const char *const *values);

G_END_DECLS
