/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-traffic.c: how often each path was asked for.
 * Counts what arrives, whatever becomes of it; never keeps a header or a body.
 */
#include "guichet-sandbox-traffic.h"

/* A sandbox may run for days; paths beyond these are counted no more. */
#define MAX_PATHS 20000

typedef struct
{
  char *key; /* method, blank, path */
  guint count;
} Row;

struct _GuichetSandboxTraffic
{
  GPtrArray *rows; /* of Row, in the order of their first request */
  GHashTable *by_key;
};

static void
row_free (Row *row)
{
  g_free (row->key);
  g_free (row);
}

/**
 * guichet_sandbox_traffic_new:
 *
 * Returns: (transfer full): no requests
 */
GuichetSandboxTraffic *
guichet_sandbox_traffic_new (void)
{
  GuichetSandboxTraffic *self = g_new0 (GuichetSandboxTraffic, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * guichet_sandbox_traffic_free:
 * @self: (transfer full): what guichet_sandbox_traffic_new() gave
 */
void
guichet_sandbox_traffic_free (GuichetSandboxTraffic *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * guichet_sandbox_traffic_add:
 * @self: traffic
 * @method: method of a request that has arrived
 * @path: its path, below the version or at the origin; without the query
 */
void
guichet_sandbox_traffic_add (GuichetSandboxTraffic *self, const char *method, const char *path)
{
  g_autofree char *raw = g_strdup_printf ("%s %s", method, path);
  g_autofree char *key = g_utf8_make_valid (raw, -1); /* whatever a client calls its method */
  Row *row = g_hash_table_lookup (self->by_key, key);

  if (row == NULL && self->rows->len == MAX_PATHS)
    return;
  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      row->key = g_steal_pointer (&key);
      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (self->by_key, row->key, row);
    }
  row->count++;
}

/**
 * guichet_sandbox_traffic_clear:
 * @self: traffic, which counts from nothing again
 */
void
guichet_sandbox_traffic_clear (GuichetSandboxTraffic *self)
{
  g_hash_table_remove_all (self->by_key);
  g_ptr_array_set_size (self->rows, 0);
}

/**
 * guichet_sandbox_traffic_to_variant:
 * @self: traffic
 *
 * Returns: (transfer floating): method and path, and how often, in the order of the first of each
 */
GVariant *
guichet_sandbox_traffic_to_variant (GuichetSandboxTraffic *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      g_auto(GStrv) words = g_strsplit (row->key, " ", 2);

      g_variant_builder_add_parsed (&builder, "{'method': <%s>, 'path': <%s>, 'count': <%u>}",
                                    words[0], words[1], row->count);
    }
  return g_variant_builder_end (&builder);
}
