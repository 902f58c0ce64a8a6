/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-directory.c: the coordinates of a line or number, and how far the directories are
 * with them: the server's clock alone moves a publication on. Plain data; knows no HTTP and no
 * JSON.
 *
 * A publication is “todo” for a day, “doing” until a week has passed, then “done”; so is the end of
 * one, after which the status is blank. OVHcloud's guide says 1 to 30 days; the rest is [inferred].
 */
#include "guichet-sandbox-directory.h"

#define DAY (24 * 60 * 60)

/* clang-format off */
#define READ_ONLY TRUE
const GuichetSandboxDirectoryField guichet_sandbox_directory_fields[] = {
  { "address",                  GUICHET_SANDBOX_DIRECTORY_STRING },
  { "addressExtra",             GUICHET_SANDBOX_DIRECTORY_STRING },
  { "ape",                      GUICHET_SANDBOX_DIRECTORY_STRING },
  { "areaCode",                 GUICHET_SANDBOX_DIRECTORY_LONG,     READ_ONLY },
  { "birthDate",                GUICHET_SANDBOX_DIRECTORY_NULLABLE },
  { "cedex",                    GUICHET_SANDBOX_DIRECTORY_STRING },
  { "city",                     GUICHET_SANDBOX_DIRECTORY_STRING },
  { "country",                  GUICHET_SANDBOX_DIRECTORY_STRING },
  { "directoryServiceCode",     GUICHET_SANDBOX_DIRECTORY_STRING },
  { "displayFirstName",         GUICHET_SANDBOX_DIRECTORY_BOOLEAN },
  { "displayMarketingDirectory", GUICHET_SANDBOX_DIRECTORY_BOOLEAN },
  { "displayOnlyCity",          GUICHET_SANDBOX_DIRECTORY_BOOLEAN },
  { "displaySearchReverse",     GUICHET_SANDBOX_DIRECTORY_BOOLEAN },
  { "displayUniversalDirectory", GUICHET_SANDBOX_DIRECTORY_BOOLEAN },
  { "email",                    GUICHET_SANDBOX_DIRECTORY_STRING },
  { "firstName",                GUICHET_SANDBOX_DIRECTORY_STRING },
  { "gender",                   GUICHET_SANDBOX_DIRECTORY_NULLABLE },
  { "inseeCode",                GUICHET_SANDBOX_DIRECTORY_LONG,     READ_ONLY },
  { "legalForm",                GUICHET_SANDBOX_DIRECTORY_STRING },
  { "lineDescription",          GUICHET_SANDBOX_DIRECTORY_STRING },
  { "modificationDate",         GUICHET_SANDBOX_DIRECTORY_STRING,   READ_ONLY },
  { "modificationType",         GUICHET_SANDBOX_DIRECTORY_STRING,   READ_ONLY },
  { "name",                     GUICHET_SANDBOX_DIRECTORY_STRING },
  { "number",                   GUICHET_SANDBOX_DIRECTORY_STRING,   READ_ONLY },
  { "occupation",               GUICHET_SANDBOX_DIRECTORY_STRING },
  { "postBox",                  GUICHET_SANDBOX_DIRECTORY_STRING },
  { "postCode",                 GUICHET_SANDBOX_DIRECTORY_STRING },
  { "siret",                    GUICHET_SANDBOX_DIRECTORY_STRING },
  { "socialNomination",         GUICHET_SANDBOX_DIRECTORY_STRING },
  { "socialNominationExtra",    GUICHET_SANDBOX_DIRECTORY_STRING },
  { "status",                   GUICHET_SANDBOX_DIRECTORY_STRING,   READ_ONLY },
  { "urbanDistrict",            GUICHET_SANDBOX_DIRECTORY_STRING },
  { "wayName",                  GUICHET_SANDBOX_DIRECTORY_STRING },
  { "wayNumber",                GUICHET_SANDBOX_DIRECTORY_STRING },
  { "wayNumberExtra",           GUICHET_SANDBOX_DIRECTORY_STRING },
  { "wayType",                  GUICHET_SANDBOX_DIRECTORY_STRING },
  { NULL }
};

static const struct
{
  const char *prefix;
  const char *country;
} countries[] = {
  { "0033", "fr" },
  { "0032", "be" },
  { "0041", "ch" },
  { "0049", "de" },
  { "0034", "es" },
  { "0044", "gb" },
};
/* clang-format on */

struct _GuichetSandboxDirectory
{
  GHashTable *values; /* names to texts; what is not in it is empty */
  gint64 modified;    /* 0: nothing is under way */
};

const char *
guichet_sandbox_directory_get (const GuichetSandboxDirectory *self, const char *name)
{
  return g_hash_table_lookup (self->values, name);
}

void
guichet_sandbox_directory_set (GuichetSandboxDirectory *self, const char *name, const char *value)
{
  if (value != NULL)
    g_hash_table_insert (self->values, (gpointer) g_intern_string (name), g_strdup (value));
  else
    g_hash_table_remove (self->values, name);
}

gboolean
guichet_sandbox_directory_is_published (const GuichetSandboxDirectory *self)
{
  return g_strcmp0 (guichet_sandbox_directory_get (self, "displayUniversalDirectory"), "true") == 0;
}

/**
 * guichet_sandbox_directory_publish:
 * @self: an entry that was changed
 * @was_published: whether it was published before
 * @now: the server's clock
 *
 * What is published begins its way into the directories, what is not published any more its way out
 * of them.
 */
void
guichet_sandbox_directory_publish (GuichetSandboxDirectory *self,
                                   gboolean was_published,
                                   gint64 now)
{
  const gboolean is_published = guichet_sandbox_directory_is_published (self);
  g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc (now);
  g_autofree char *text = g_date_time_format_iso8601 (date);

  guichet_sandbox_directory_set (self, "modificationDate", text);
  if (!is_published && !was_published)
    return;
  self->modified = now;
  guichet_sandbox_directory_set (self, "modificationType", is_published ? "creation" : "deletion");
  guichet_sandbox_directory_set (self, "status", "todo");
}

/**
 * guichet_sandbox_directory_run:
 * @self: an entry
 * @now: the server's clock
 *
 * Brings its status up to @now.
 */
void
guichet_sandbox_directory_run (GuichetSandboxDirectory *self, gint64 now)
{
  if (self->modified == 0 || now < self->modified + DAY)
    return;
  if (now < self->modified + 7 * DAY)
    {
      guichet_sandbox_directory_set (self, "status", "doing");
      return;
    }
  self->modified = 0;
  if (guichet_sandbox_directory_is_published (self))
    {
      guichet_sandbox_directory_set (self, "status", "done");
      return;
    }
  guichet_sandbox_directory_set (self, "status", "");
  guichet_sandbox_directory_set (self, "modificationType", "");
}

/**
 * guichet_sandbox_directory_fail:
 * @self: an entry
 *
 * The directories do not take it, until it is changed again.
 */
void
guichet_sandbox_directory_fail (GuichetSandboxDirectory *self)
{
  self->modified = 0;
  guichet_sandbox_directory_set (self, "status", "error");
}

GuichetSandboxDirectory *
guichet_sandbox_directory_new (const char *number)
{
  GuichetSandboxDirectory *self = g_new0 (GuichetSandboxDirectory, 1);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  guichet_sandbox_directory_set (self, "number", number);
  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_str_has_prefix (number, countries[i].prefix))
      guichet_sandbox_directory_set (self, "country", countries[i].country);
  return self;
}

void
guichet_sandbox_directory_free (GuichetSandboxDirectory *self)
{
  g_hash_table_unref (self->values);
  g_free (self);
}

/* All of them */

struct _GuichetSandboxDirectories
{
  GHashTable *by_service;
};

GuichetSandboxDirectories *
guichet_sandbox_directories_new (void)
{
  GuichetSandboxDirectories *self = g_new0 (GuichetSandboxDirectories, 1);

  self->by_service = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) guichet_sandbox_directory_free);
  return self;
}

void
guichet_sandbox_directories_free (GuichetSandboxDirectories *self)
{
  g_hash_table_unref (self->by_service);
  g_free (self);
}

/**
 * guichet_sandbox_directories_get:
 * @self: the entries
 * @service: a line or number that is there
 * @now: the server's clock
 *
 * Returns: (transfer none): its entry as it is at @now; what a scenario does not know is empty
 */
GuichetSandboxDirectory *
guichet_sandbox_directories_get (GuichetSandboxDirectories *self, const char *service, gint64 now)
{
  GuichetSandboxDirectory *entry = g_hash_table_lookup (self->by_service, service);

  if (entry == NULL)
    {
      entry = guichet_sandbox_directory_new (service);
      guichet_sandbox_directory_fill (entry);
      g_hash_table_insert (self->by_service, g_strdup (service), entry);
    }
  guichet_sandbox_directory_run (entry, now);
  return entry;
}
