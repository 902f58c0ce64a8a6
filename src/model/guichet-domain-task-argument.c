/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-argument.c: something that an operation on a domain name asks for: a code, a
 * document, a corrected value. Plain values.
 */
#include "guichet-domain-task-argument.h"

GuichetDomainTaskArgument *
guichet_domain_task_argument_new (const char *key, const char *type)
{
  GuichetDomainTaskArgument *self = g_new0 (GuichetDomainTaskArgument, 1);

  self->key = g_strdup (key);
  self->type = g_strdup (type);
  self->value = g_strdup ("");
  self->least = -1;
  self->most = -1;
  return self;
}

/**
 * guichet_domain_task_argument_free:
 * @self: (nullable): an argument
 */
void
guichet_domain_task_argument_free (GuichetDomainTaskArgument *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self->type);
  g_free (self->description);
  g_free (self->template);
  g_free (self->value);
  g_strfreev (self->accepted_values);
  g_strfreev (self->accepted_formats);
  g_free (self);
}

/**
 * guichet_domain_task_argument_accepts:
 * @self: an argument
 * @text: what was typed
 *
 * OVHcloud does not say of what its sizes are, so they are left to it.
 *
 * Returns: whether @text may be sent for it: it can be changed, is not empty, and is one of the
 * values that it accepts
 */
gboolean
guichet_domain_task_argument_accepts (const GuichetDomainTaskArgument *self, const char *text)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (self->is_read_only || *text == '\0')
    return FALSE;
  return self->accepted_values == NULL ||
         g_strv_contains ((const char *const *) self->accepted_values, text);
}
