// Times every kind of call against the floor (an empty function in another shared library) and against the peers that
// were found. `make bench` builds and runs it; report.py makes the table.
//
// Names are MODE/CODES/FUNCTION. MODE is "throughput" (calls are independent) or "latency" (the next code is read
// only when the answer is there); CODES is "mix" (70% registered, 20% any of 100..599, 10% any) or "registered".

#include <benchmark/benchmark.h>
#include <httpstatus.h>

#include <dlfcn.h>
#include <link.h>
#ifdef __x86_64__
#include <x86intrin.h>
#endif

#include <cctype>
#include <chrono>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

extern "C" {
const char *empty_text(uint16_t code);
uint16_t empty_number(uint16_t code);
struct gperf_word;
const struct gperf_word *gperf_name(const char *text, size_t length);
const struct gperf_word *gperf_phrase(const char *text, size_t length);
}
#ifdef PEER_MICROHTTPD
#include <microhttpd.h>
#endif
#ifdef PEER_SOUP
#include <libsoup/soup.h>
#endif
// Each of these defines HTTP_STATUS_MAP, so they are declared here instead.
extern "C" {
#ifdef PEER_HTTP_PARSER
const char *http_status_str(int status);
#endif
#ifdef PEER_LLHTTP
const char *llhttp_status_name(int status);
#endif
#ifdef PEER_BEAST
const char *beast_reason(uint16_t code);
#endif
}

namespace {

// Too many for a branch predictor to learn by heart, so that a branchy peer is measured as its users meet it.
constexpr size_t COUNT = 1 << 16;

using Codes = std::vector<uint16_t>;

Codes registered_codes()
{
    std::mt19937 random(1);
    Codes codes(COUNT);
    for (auto &code : codes) {
        code = http_status_at(random() % http_status_count());
    }
    return codes;
}

Codes mixed_codes()
{
    std::mt19937 random(2);
    Codes codes = registered_codes();
    for (auto &code : codes) {
        auto dice = random() % 10;
        if (dice >= 9) {
            code = static_cast<uint16_t>(random());
        } else if (dice >= 7) {
            code = static_cast<uint16_t>(100 + random() % 500);
        }
    }
    return codes;
}

// An answer as a number that the compiler knows nothing about.
template <typename Answer>
inline uintptr_t opaque(Answer answer)
{
    auto number = (uintptr_t)answer;
    asm volatile("" : "+r"(number));
    return number;
}

template <typename Function>
void throughput(benchmark::State &state, const Codes &codes, Function *function)
{
    for (auto _ : state) {
        for (uint16_t code : codes) {
            opaque(function(code));
        }
    }
    state.SetItemsProcessed(static_cast<int64_t>(state.iterations() * codes.size()));
}

template <typename Function>
void latency(benchmark::State &state, const Codes &codes, Function *function)
{
    for (auto _ : state) {
        const uint16_t *next = codes.data();
        for (size_t i = 0; i < codes.size(); i++) {
            // The top bit of an answer is 0, which the processor finds out when the answer is there.
            next += 1 + (opaque(function(*next)) >> 63);
        }
    }
    state.SetItemsProcessed(static_cast<int64_t>(state.iterations() * codes.size()));
}

template <typename Function>
void add(const char *name, Function *function, bool any_code = true)
{
    static const Codes mixed = mixed_codes(), registered = registered_codes();
    for (const auto &[label, codes] : {std::pair("registered/", &registered), std::pair("mix/", &mixed)}) {
        if (codes == &mixed && !any_code) {
            continue;
        }
        auto suffix = std::string(label) + name;
        const Codes &used = *codes;
        benchmark::RegisterBenchmark(("throughput/" + suffix).c_str(),
                                     [&used, function](benchmark::State &state) { throughput(state, used, function); });
        benchmark::RegisterBenchmark(("latency/" + suffix).c_str(),
                                     [&used, function](benchmark::State &state) { latency(state, used, function); });
    }
}

// From a text to a code.

struct Words {
    std::vector<std::string> texts;
    std::vector<std::pair<const char *, size_t>> order;

    void shuffle()
    {
        std::mt19937 random(3);
        for (size_t i = 0; i < COUNT; i++) {
            const auto &text = texts[random() % texts.size()];
            order.emplace_back(text.c_str(), text.size());
        }
    }
};

template <typename Function>
void add_lookup(const std::string &name, const Words &words, Function function)
{
    benchmark::RegisterBenchmark(name.c_str(), [&words, function](benchmark::State &state) {
        for (auto _ : state) {
            for (const auto &[text, length] : words.order) {
                opaque(function(text, length));
            }
        }
        state.SetItemsProcessed(static_cast<int64_t>(state.iterations() * words.order.size()));
    });
}

void add_lookups(const char *what, const char *(*text_of)(uint16_t), uint16_t (*find)(const char *),
                 uint16_t (*find_n)(const char *, size_t), decltype(gperf_name) *gperf)
{
    // Hits in the library's own spelling, so that the exact unordered_map finds them too. Misses are near: hits with
    // one byte changed.
    static std::vector<std::unique_ptr<Words>> kept;
    static std::vector<std::unique_ptr<std::unordered_map<std::string, uint16_t>>> maps;
    auto &map = *maps.emplace_back(std::make_unique<std::unordered_map<std::string, uint16_t>>());
    auto &hits = *kept.emplace_back(std::make_unique<Words>());
    auto &misses = *kept.emplace_back(std::make_unique<Words>());
    auto &other_case = *kept.emplace_back(std::make_unique<Words>());
    auto &letters = *kept.emplace_back(std::make_unique<Words>());
    std::mt19937 random(4);
    for (size_t i = 0; i < http_status_count(); i++) {
        uint16_t code = http_status_at(i);
        std::string text = text_of(code);
        map[text] = code;
        hits.texts.push_back(text);
        text[i * 7 % text.size()] = '#';
        misses.texts.push_back(text);
        for (auto &letter : text = text_of(code)) {
            letter = static_cast<char>(isupper(letter) ? tolower(letter) : toupper(letter));
        }
        other_case.texts.push_back(text);
        for (auto &letter : text) {
            letter = static_cast<char>('a' + random() % 26);
        }
        letters.texts.push_back(text);
    }
    for (auto [outcome, words] : {std::pair("hit", &hits), {"miss", &misses}, {"other case", &other_case}, {"letters", &letters}}) {
        words->shuffle();
        std::string prefix = std::string("lookup/") + what + '/' + outcome + '/';
        add_lookup(prefix + "ours", *words, [find](const char *text, size_t) { return find(text); });
        add_lookup(prefix + "ours, length known", *words, find_n);
        add_lookup(prefix + "gperf", *words, [gperf](const char *text, size_t) { return gperf(text, strlen(text)); });
        add_lookup(prefix + "gperf, length known", *words, gperf);
        if (words == &other_case) {
            continue; // An exact map has none of these.
        }
        add_lookup(prefix + "unordered_map", *words, [&map](const char *text, size_t) {
            auto found = map.find(text);
            return found == map.end() ? 0 : found->second;
        });
    }
}

#ifdef __x86_64__
// A call when nothing of the library is in a cache: the lines of all that is loaded of it are flushed before each.
template <typename Function>
void cold(benchmark::State &state, Function *function)
{
    struct Search {
        uintptr_t function;
        std::vector<const char *> lines;
    } search{reinterpret_cast<uintptr_t>(function), {}};
    dl_iterate_phdr([](dl_phdr_info *info, size_t, void *data) {
        auto &search = *static_cast<Search *>(data);
        std::vector<const char *> lines;
        bool is_here = false;
        for (int i = 0; i < info->dlpi_phnum; i++) {
            const auto &segment = info->dlpi_phdr[i];
            auto start = info->dlpi_addr + segment.p_vaddr;
            if (segment.p_type != PT_LOAD) {
                continue;
            }
            is_here = is_here || (start <= search.function && search.function - start < segment.p_memsz);
            for (size_t at = 0; at < segment.p_memsz; at += 64) {
                lines.push_back(reinterpret_cast<const char *>(start + at));
            }
        }
        if (is_here) {
            search.lines = lines;
        }
        return static_cast<int>(is_here);
    }, &search);
    const Codes codes = registered_codes();
    size_t i = 0;
    for (auto _ : state) {
        for (const char *line : search.lines) {
            _mm_clflush(line);
        }
        _mm_mfence();
        unsigned cpu;
        auto before = std::chrono::steady_clock::now();
        opaque(function(codes[i++ % codes.size()]));
        __rdtscp(&cpu);
        std::chrono::duration<double> time = std::chrono::steady_clock::now() - before;
        state.SetIterationTime(time.count());
    }
}

template <typename Function>
void add_cold(const char *name, Function *function)
{
    benchmark::RegisterBenchmark((std::string("cold/") + name).c_str(), cold<Function>, function)->UseManualTime();
}
#endif

// From dlopen to the first answer, and away again.
template <typename Function>
void start(benchmark::State &state, const char *library, const char *name)
{
    for (auto _ : state) {
        void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
        if (handle == nullptr) {
            state.SkipWithError(dlerror());
            return;
        }
        opaque(reinterpret_cast<Function *>(dlsym(handle, name))(404));
        dlclose(handle);
    }
}

} // namespace

int main(int argc, char **argv)
{
    add("floor, text", empty_text);
    add("floor, number", empty_number);
    add("ours, phrase", http_status_phrase);
    add("ours, name", http_status_name);
    add("ours, description", http_status_description);
    add("ours, line", http_status_line);
    add("ours, reference", http_status_reference);
    add("ours, url", http_status_url);
    add("ours, is_valid", http_status_is_valid);
    add("ours, class", http_status_class);
    add("ours, is_client_error", http_status_is_client_error);
    add("ours, is_error", http_status_is_error);
    add("ours, fallback", http_status_fallback);
    add("ours, has_content", http_status_has_content);
    add("ours, follows_location", http_status_follows_location);
    add("ours, is_cacheable", http_status_is_cacheable);
#ifdef PEER_MICROHTTPD
    add("libmicrohttpd", MHD_get_reason_phrase_for);
#endif
#ifdef PEER_HTTP_PARSER
    add("http-parser", http_status_str);
#endif
#ifdef PEER_LLHTTP
    add("llhttp", llhttp_status_name, false);
#endif
#ifdef PEER_SOUP
    add("libsoup", soup_status_get_phrase);
#endif
#ifdef PEER_BEAST
    add("Boost.Beast", beast_reason);
#endif
    add_lookups("name", http_status_name, http_status_from_name, http_status_from_name_n, gperf_name);
    add_lookups("phrase", http_status_phrase, http_status_from_phrase, http_status_from_phrase_n, gperf_phrase);
#ifdef __x86_64__
    add_cold("floor", empty_text);
    add_cold("ours", http_status_phrase);
#ifdef PEER_MICROHTTPD
    add_cold("libmicrohttpd", MHD_get_reason_phrase_for);
#endif
#ifdef PEER_HTTP_PARSER
    add_cold("http-parser", http_status_str);
#endif
#ifdef PEER_LLHTTP
    add_cold("llhttp", llhttp_status_name);
#endif
#endif
    // Copies that are not loaded yet.
    benchmark::RegisterBenchmark("start/floor", start<decltype(empty_text)>, "./libempty-copy.so", "empty_text");
    benchmark::RegisterBenchmark("start/ours", start<decltype(http_status_phrase)>, "./libhttpstatus-copy.so",
                                 "http_status_phrase");
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
