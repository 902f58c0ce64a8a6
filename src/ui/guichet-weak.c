/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-weak.c: a weak reference as callback data, so that a closed window is not kept alive by a
 * pending answer.
 */
#include "config.h"

#include "guichet-weak.h"

/**
 * guichet_weak_new:
 * @object: an object
 *
 * Returns: (transfer full): data for one callback, which must give it to guichet_weak_take()
 */
gpointer
guichet_weak_new (gpointer object)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, object);
  return ref;
}

/**
 * guichet_weak_take:
 * @weak: (transfer full): what guichet_weak_new() gave
 *
 * Returns: (transfer full) (nullable): the object, or %NULL if it is gone
 */
gpointer
guichet_weak_take (gpointer weak)
{
  GWeakRef *ref = weak;
  gpointer object = g_weak_ref_get (ref);

  g_weak_ref_clear (ref);
  g_free (ref);
  return object;
}
