/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-faults.c: what shall go wrong with which requests.
 * Never touches a request.
 */
#include "guichet-sandbox-faults.h"

#include "guichet-sandbox-access-rule.h"

struct _GuichetSandboxFaults
{
  GPtrArray *faults; /* of GuichetSandboxFault; the first that fits is used */
};

/* The words of POST /sandbox/faults, in the order of the enum. */
/* clang-format off */
const char *const guichet_sandbox_fault_kinds[] = {
  "none", "reset", "hang", "status", "html", "truncated", "wrong-json", "wrong-types", "huge",
  "lost-answer", "null", "no-expansion", "no-batch", "batch-last-only", NULL
};
/* clang-format on */

/**
 * guichet_sandbox_fault_free:
 * @fault: (transfer full) (nullable): a fault
 */
void
guichet_sandbox_fault_free (GuichetSandboxFault *fault)
{
  if (fault == NULL)
    return;
  g_free (fault->path);
  g_free (fault->method);
  g_free (fault->retry_after);
  g_free (fault);
}

/**
 * guichet_sandbox_faults_new:
 *
 * Returns: (transfer full): no faults
 */
GuichetSandboxFaults *
guichet_sandbox_faults_new (void)
{
  GuichetSandboxFaults *self = g_new0 (GuichetSandboxFaults, 1);

  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_sandbox_fault_free);
  return self;
}

/**
 * guichet_sandbox_faults_free:
 * @self: (transfer full): what guichet_sandbox_faults_new() gave
 */
void
guichet_sandbox_faults_free (GuichetSandboxFaults *self)
{
  g_ptr_array_unref (self->faults);
  g_free (self);
}

/**
 * guichet_sandbox_faults_add:
 * @self: faults
 * @kind: one of #guichet_sandbox_fault_kinds
 * @path: path below the version or at the origin, with or without asterisks
 * @method: (nullable): a method, or %NULL for any
 *
 * Returns: (transfer none): a fault that hits one request; the caller fills in the rest
 */
GuichetSandboxFault *
guichet_sandbox_faults_add (GuichetSandboxFaults *self,
                            const char *kind,
                            const char *path,
                            const char *method)
{
  GuichetSandboxFault *fault = g_new0 (GuichetSandboxFault, 1);

  for (guint i = 0; guichet_sandbox_fault_kinds[i] != NULL; i++)
    {
      if (g_str_equal (guichet_sandbox_fault_kinds[i], kind))
        fault->kind = (GuichetSandboxFaultKind) i;
    }
  fault->path = g_strdup (path);
  fault->method = g_strdup (method);
  fault->times = 1;
  g_ptr_array_add (self->faults, fault);
  return fault;
}

/**
 * guichet_sandbox_faults_clear:
 * @self: faults
 *
 * Forgets all faults. Requests that hang already go on hanging.
 */
void
guichet_sandbox_faults_clear (GuichetSandboxFaults *self)
{
  g_ptr_array_set_size (self->faults, 0);
}

static gboolean
lasts (const GuichetSandboxFault *fault)
{
  return fault->kind == GUICHET_SANDBOX_FAULT_NO_EXPANSION ||
         fault->kind == GUICHET_SANDBOX_FAULT_NO_BATCH ||
         fault->kind == GUICHET_SANDBOX_FAULT_BATCH_LAST_ONLY;
}

static gboolean
hits (const GuichetSandboxFault *fault, const char *method, const char *path)
{
  return (fault->method == NULL || g_str_equal (fault->method, method)) &&
         guichet_sandbox_path_matches (fault->path, path);
}

/**
 * guichet_sandbox_faults_take:
 * @self: faults
 * @method: method of a request
 * @path: its path below the version or at the origin
 *
 * Uses one of the times of the first fault that fits; those that last are left out.
 *
 * Returns: (transfer full) (nullable): a copy of it, %NULL if nothing shall go wrong
 */
GuichetSandboxFault *
guichet_sandbox_faults_take (GuichetSandboxFaults *self, const char *method, const char *path)
{
  for (guint i = 0; i < self->faults->len; i++)
    {
      GuichetSandboxFault *fault = g_ptr_array_index (self->faults, i);
      GuichetSandboxFault *taken;

      if (lasts (fault) || !hits (fault, method, path))
        continue;
      taken = g_new0 (GuichetSandboxFault, 1);
      taken->kind = fault->kind;
      taken->status = fault->status;
      taken->retry_after = g_strdup (fault->retry_after);
      if (--fault->times == 0)
        g_ptr_array_remove_index (self->faults, i);
      return taken;
    }
  return NULL;
}

/**
 * guichet_sandbox_faults_last:
 * @self: faults
 * @kind: one of the kinds that last
 * @method: method of a request
 * @path: its path below the version
 *
 * Returns: whether a fault of @kind hits the request
 */
gboolean
guichet_sandbox_faults_last (GuichetSandboxFaults *self,
                             GuichetSandboxFaultKind kind,
                             const char *method,
                             const char *path)
{
  for (guint i = 0; i < self->faults->len; i++)
    {
      const GuichetSandboxFault *fault = g_ptr_array_index (self->faults, i);

      if (fault->kind == kind && hits (fault, method, path))
        return TRUE;
    }
  return FALSE;
}

/**
 * guichet_sandbox_faults_to_variant:
 * @self: faults
 *
 * Returns: (transfer floating): those that are still to come
 */
GVariant *
guichet_sandbox_faults_to_variant (GuichetSandboxFaults *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < self->faults->len; i++)
    {
      const GuichetSandboxFault *fault = g_ptr_array_index (self->faults, i);

      g_variant_builder_add_parsed (&builder,
                                    "{'path': <%s>, 'method': <%ms>, 'kind': <%s>,"
                                    " 'status': <%u>, 'retryAfter': <%ms>, 'times': <%u>}",
                                    fault->path, fault->method,
                                    guichet_sandbox_fault_kinds[fault->kind], fault->status,
                                    fault->retry_after, fault->times);
    }
  return g_variant_builder_end (&builder);
}
