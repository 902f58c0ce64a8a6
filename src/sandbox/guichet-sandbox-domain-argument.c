/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-domain-argument.c: what somebody must supply before an operation on a domain goes
 * on. Never moves an operation.
 */
#include "guichet-sandbox-domain-argument.h"

/* clang-format off */
static const char *const document_formats[] = { "pdf", "jpg", "jpeg", "png", NULL };
static const char *const languages[] = { "fr", "nl", "en", "de", NULL };

/* “legitimacyAfnic” is the guide's; the others are [inferred]. */
static const GuichetSandboxArgumentKind kinds[] = {
  { "legitimacyAfnic", "string", "Update legitimacyAfnic with valid content",
    "You have to explain in a few words how you'd like to use this domain name (AFNIC will use it to"
    " decide if you can register this domain)" },
  { "registrantDocument", "document", "A document that proves who the owner is",
    "The registry asks for a document about the new owner", 1, 2000000, NULL, document_formats },
  { "registryLanguage", "string", "The language in which the registry writes to the owner",
    "The registry needs to know the owner's language", 0, 0, languages },
  { "registryReference", "string", "What the registry calls this operation", "The registry has refused the operation",
    0, 0, NULL, NULL, "REG-000000", TRUE },
  { NULL }
};
/* clang-format on */

/**
 * guichet_sandbox_argument_kind_find:
 * @key: name of an argument
 *
 * Returns: (nullable): what is known of it
 */
const GuichetSandboxArgumentKind *
guichet_sandbox_argument_kind_find (const char *key)
{
  for (const GuichetSandboxArgumentKind *kind = kinds; kind->key != NULL; kind++)
    if (g_str_equal (kind->key, key))
      return kind;
  return NULL;
}

/**
 * guichet_sandbox_argument_kind_takes:
 * @kind: what is known of an argument
 * @value: a value
 *
 * Returns: whether @value will do
 */
gboolean
guichet_sandbox_argument_kind_takes (const GuichetSandboxArgumentKind *kind, const char *value)
{
  gint64 size = g_utf8_strlen (value, -1);

  return !kind->read_only && size >= MAX (kind->minimum, 1) &&
         (kind->maximum == 0 || size <= kind->maximum) &&
         (kind->values == NULL || g_strv_contains (kind->values, value));
}

static GVariant *
describe_words (const char *const *words)
{
  return words != NULL ? g_variant_new_strv (words, -1) : NULL;
}

static GVariant *
describe_size (gint64 size)
{
  return size != 0 ? g_variant_new_int64 (size) : NULL;
}

/**
 * guichet_sandbox_model_argument:
 * @argument: an argument
 *
 * Returns: (transfer floating): nichandle.DomainTaskArgument
 */
GVariant *
guichet_sandbox_model_argument (const GuichetSandboxArgument *argument)
{
  const GuichetSandboxArgumentKind *kind = argument->kind;

  return g_variant_new_parsed (
      "{'acceptedFormats': <%m@as>, 'acceptedValues': <%m@as>, 'description': <%ms>,"
      " 'fields': <@mas nothing>, 'key': <%s>, 'maximumSize': <%m@x>, 'minimumSize': <%m@x>,"
      " 'readOnly': <%b>, 'template': <%ms>, 'type': <%s>, 'value': <%ms>}",
      describe_words (kind->formats), describe_words (kind->values), kind->description, kind->key,
      describe_size (kind->maximum), describe_size (kind->minimum), kind->read_only, kind->template,
      kind->type, argument->value);
}
